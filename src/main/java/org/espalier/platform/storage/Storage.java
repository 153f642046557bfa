package org.espalier.platform.storage;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.tenancy.Tenancy;

/** The files of the present tenant, wherever they are kept. */
@Singleton
@Startup
public class Storage {

  private final StoragePlace place;
  private final Store database;
  private final Optional<Store> s3;

  Storage(StorageConfig config, S3Config remote, DatabaseStore database, Tenancy tenancy) {
    this.place = config.place();
    this.database = database;
    this.s3 = S3Store.of(remote, tenancy);
    if (place == StoragePlace.S3 && s3.isEmpty()) {
      throw new StartRefused(
          "ESPALIER_STORAGE_PLACE is s3: ESPALIER_OBJECTS_BUCKET must say which.");
    }
  }

  /** Where new files go. */
  public StoragePlace place() {
    return place;
  }

  /**
   * Keeps a file where new ones go. In the database it becomes part of the present transaction; a
   * remote store must not be waited for in one.
   *
   * @param file an id that was never used before
   * @throws org.espalier.platform.problem.ProblemException BUSY if the store cannot be reached
   */
  public void put(UUID file, byte[] bytes) {
    store(place).put(file, bytes);
  }

  /**
   * The bytes of a file.
   *
   * @param where the place at which it was put
   * @throws org.espalier.platform.problem.ProblemException BUSY if the store cannot be reached
   */
  public byte[] get(StoragePlace where, UUID file) {
    return store(where).get(file);
  }

  /**
   * Some bytes of a file.
   *
   * @param where the place at which it was put
   * @param from the first of them, from 0
   * @param to the one behind the last of them, at most the file's size
   * @throws org.espalier.platform.problem.ProblemException BUSY if the store cannot be reached
   */
  public byte[] get(StoragePlace where, UUID file, int from, int to) {
    return store(where).get(file, from, to);
  }

  /** Removes files that were put at a place; those that are not there are no fault. */
  public void delete(StoragePlace where, Collection<UUID> files) {
    store(where).delete(files);
  }

  private Store store(StoragePlace where) {
    return switch (where) {
      case DATABASE -> database;
      case S3 ->
          s3.orElseThrow(
              () -> CommonProblem.BUSY.because("The store of files is not configured any more."));
    };
  }
}
