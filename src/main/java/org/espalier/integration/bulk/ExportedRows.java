package org.espalier.integration.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/**
 * Writes everything of a kind that the caller may see, one JSON object a line, the oldest first.
 */
@ApplicationScoped
class ExportedRows {

  private final ObjectMapper mapper;

  ExportedRows(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Writes all rows; the stream stays open. */
  <R extends SyncInput> void write(SyncKind<R> kind, OutputStream out) {
    kind.export(row -> {
      try {
        out.write(mapper.writeValueAsBytes(row));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
