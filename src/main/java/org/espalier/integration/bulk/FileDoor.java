package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.sync.SyncKind;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in that come by another way than the request of who has them imported. For the caller
 * of the present unit of work.
 */
@ApplicationScoped
public class FileDoor {

  private final Kinds kinds;
  private final ImportDesk desk;
  private final Imports imports;
  private final long mostBytes;

  FileDoor(
      Kinds kinds,
      ImportDesk desk,
      Imports imports,
      @ConfigProperty(name = "espalier.imports.most-bytes", defaultValue = "8589934592")
          long mostBytes) {
    this.kinds = kinds;
    this.desk = desk;
    this.imports = imports;
    this.mostBytes = mostBytes;
  }

  /** True if things of this kind can be imported at all. */
  public boolean knows(String kind) {
    return kinds.has(kind);
  }

  /**
   * Insists that the caller may import things of a kind.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  public void requireBulk(String kind) {
    kinds.named(kind).requireBulk();
  }

  /** True if a file can stand for all things of this kind. */
  public boolean replaceable(String kind) {
    return kinds.named(kind).irreplaceable().isEmpty();
  }

  /**
   * Takes a file in; its rows are applied soon.
   *
   * @throws org.espalier.platform.problem.ProblemException as imports are refused
   */
  public ImportView take(Delivery delivery, InputStream body) throws IOException {
    SyncKind<?> kind = kinds.named(delivery.kind());
    Integer most = delivery.mostBytes();
    ImportOrder order =
        new ImportOrder(
            delivery.source(),
            delivery.mode(),
            delivery.onError(),
            false,
            delivery.csv(),
            delivery.gzip(),
            null,
            most == null ? mostBytes : Math.min(most, mostBytes),
            null,
            null);
    return imports.get(desk.take(kind, order, body).job());
  }

  /**
   * A file and what is to be made of it.
   *
   * @param source the source of rows that name none
   * @param csv true for CSV, false for NDJSON
   * @param mostBytes how large the unpacked file may be; as any file if null
   */
  public record Delivery(
      String kind,
      String source,
      ImportMode mode,
      OnError onError,
      boolean csv,
      boolean gzip,
      @Nullable Integer mostBytes) {}
}
