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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.sync.SyncKind;

/** Exports over REST: everything that the caller may see, as rows that an import takes. */
@Path("/api/v1/exports")
@Tag(name = "Exports", description = "Everything of a kind, as rows that an import takes.")
@RunOnVirtualThread
class ExportResource {

  private static final String SUMMARY =
      "Everything of a kind that the caller may see, as rows that an import takes";

  private final Kinds kinds;
  private final ExportedRows rows;
  private final ArchiveExport archive;
  private final ObjectMapper mapper;

  ExportResource(Kinds kinds, ExportedRows rows, ArchiveExport archive, ObjectMapper mapper) {
    this.kinds = kinds;
    this.rows = rows;
    this.archive = archive;
    this.mapper = mapper;
  }

  /**
   * A ZIP with a file of rows for each kind, and a manifest that says what is in it and what is
   * not. Imported into an empty tenant it gives the same tenant.
   */
  @GET
  @Produces("application/zip")
  @Operation(
      operationId = "exportTenant",
      summary =
          "Everything of all kinds that the caller may see, as an archive that an import takes")
  public StreamingOutput all() {
    List<SyncKind<?>> readable = archive.readable();
    return out -> archive.write(readable, out);
  }

  /** Export and import into an empty tenant give the same tenant. */
  @GET
  @Path("/{kind}")
  @Produces("application/x-ndjson;qs=1.0")
  @Operation(operationId = "exportRows", summary = SUMMARY)
  public StreamingOutput ndjson(@PathParam("kind") String kind) {
    SyncKind<?> found = kinds.named(kind);
    found.requireRead();
    return out -> writeNdjson(found, out);
  }

  /** Export and import into an empty tenant give the same tenant. */
  @GET
  @Path("/{kind}")
  @Produces("text/csv;qs=0.5")
  @Operation(summary = SUMMARY)
  public StreamingOutput csv(@PathParam("kind") String kind) {
    SyncKind<?> found = kinds.named(kind);
    found.requireRead();
    return out -> writeCsv(found, out);
  }

  private void writeNdjson(SyncKind<?> kind, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    rows.write(kind, buffered);
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
