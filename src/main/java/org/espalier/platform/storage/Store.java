package org.espalier.platform.storage;

import java.util.Collection;
import java.util.UUID;

/** A place for files of the present tenant. What is put stays as it is. */
interface Store {

  void put(UUID file, byte[] bytes);

  /**
   * The bytes of a file.
   *
   * @throws IllegalStateException if it is not there
   */
  byte[] get(UUID file);

  /** Removes files; those that are not there are no fault. */
  void delete(Collection<UUID> files);
}
