package org.espalier.integration.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/** Exports over REST: everything that the caller may see, as rows that an import takes. */
@Path("/api/v1/exports/{kind}")
@Tag(name = "Exports", description = "Everything of a kind, as rows that an import takes.")
@RunOnVirtualThread
class ExportResource {

  private static final String SUMMARY =
      "Everything of a kind that the caller may see, as rows that an import takes";

  private final Kinds kinds;
  private final ObjectMapper mapper;

  ExportResource(Kinds kinds, ObjectMapper mapper) {
    this.kinds = kinds;
    this.mapper = mapper;
  }

  /** Export and import into an empty tenant give the same tenant. */
  @GET
  @Produces("application/x-ndjson;qs=1.0")
  @Operation(operationId = "exportRows", summary = SUMMARY)
  public StreamingOutput ndjson(@PathParam("kind") String kind) {
    SyncKind<?> found = kinds.named(kind);
    found.requireRead();
    return out -> writeNdjson(found, out);
  }

  /** Export and import into an empty tenant give the same tenant. */
  @GET
  @Produces("text/csv;qs=0.5")
  @Operation(summary = SUMMARY)
  public StreamingOutput csv(@PathParam("kind") String kind) {
    SyncKind<?> found = kinds.named(kind);
    found.requireRead();
    return out -> writeCsv(found, out);
  }

  private <R extends SyncInput> void writeNdjson(SyncKind<R> kind, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    kind.export(row -> {
      try {
        buffered.write(mapper.writeValueAsBytes(row));
        buffered.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    buffered.flush();
  }

  private <R extends SyncInput> void writeCsv(SyncKind<R> kind, OutputStream out)
      throws IOException {
    CsvShape shape = new CsvShape(kind.input());
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(
                new OutputStreamWriter(
                    new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8))) {
      csv.writeRecord(shape.columns());
      kind.export(row -> csv.writeRecord(shape.cells(mapper.<JsonNode>valueToTree(row))));
    }
  }
}
