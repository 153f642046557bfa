package org.espalier.integration.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Imports over REST. */
@Path("/api/v1/imports")
@Tag(
    name = "Imports",
    description = "Whole files at once: NDJSON or CSV, the same rows as PUT bodies.")
@RunOnVirtualThread
class ImportResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";
  private static final String TABS = "text/tab-separated-values";
  private static final String ZIP = "application/zip";
  private static final String JSON = "application/json";
  private static final Set<String> PUBLISHED = Set.of(TABS, ZIP, JSON);

  private final Kinds kinds;
  private final ImportDesk desk;
  private final Imports imports;
  private final StrictJson json;
  private final OrderParams orders;

  ImportResource(
      Kinds kinds, ImportDesk desk, Imports imports, StrictJson json, OrderParams orders) {
    this.kinds = kinds;
    this.desk = desk;
    this.imports = imports;
    this.json = json;
    this.orders = orders;
  }

  /**
   * Takes a file in and answers before its rows are applied.
   *
   * @param kind the kind of things that the rows are
   * @param mode what the file says about things that it does not have
   * @param onError what a bad row does to the others
   * @param dryRun whether all is to be undone in the end: the rows then tell what would become of
   *     them
   * @param source the system that the rows come from, unless they name one; `default` if absent
   * @param mostEnded with mode=replace: how many things may become inactive because the file does
   *     not have them; with more nothing of it is applied, and it ends FAILED
   * @param format for frameworks: the form in which the file was published. It becomes a framework
   *     with its scale and competencies and, where it has roles, with jobs and requirements
   * @param version with format: which version of the framework this is; absent: what the file says
   * @param scaleExternalId with format: the external id of the scale of its levels; absent: that of
   *     the format
   * @param mapping with format=CSV: what the columns mean, as JSON such as {"framework":"skills",
   *     "name":"Our skills","columns":{"name":"Skill","job":"Role","level":"Level"},
   *     "levels":["Basic","Advanced"]}
   * @param encoding how the file is packed
   */
  @POST
  @Path("/{kindOrId}")
  @Consumes({NDJSON, "application/ndjson", "application/jsonl", CSV, TABS, JSON, ZIP})
  @Operation(
      operationId = "startImport",
      summary = "Import a file; the answer tells where to see how it goes")
  @APIResponse(responseCode = "202")
  public RestResponse<ImportView> create(
      @PathParam("kindOrId") String kind,
      @QueryParam("mode") @Nullable String mode,
      @QueryParam("onError") @Nullable String onError,
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("source") @Nullable String source,
      @QueryParam("format") @Nullable String format,
      @QueryParam("version") @Nullable String version,
      @QueryParam("scaleExternalId") @Nullable String scaleExternalId,
      @QueryParam("mapping") @Nullable String mapping,
      @QueryParam("mostEnded") @Nullable String mostEnded,
      @HeaderParam("Content-Type") String contentType,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream body)
      throws IOException {
    FrameworkOrder framework =
        FrameworkParams.of(kind, format, version, scaleExternalId, mapping, json);
    if (framework == null && PUBLISHED.stream().anyMatch(contentType::startsWith)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Rows come as NDJSON or CSV.");
    }
    ImportOrder order =
        orders.of(mode, onError, dryRun, source, mostEnded, contentType, encoding, key, framework);
    return accepted(desk.take(kinds.named(kind), order, body));
  }

  private RestResponse<ImportView> accepted(ImportDesk.Taken taken) {
    var answer =
        RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, imports.get(taken.job()))
            .location(URI.create("/api/v1/imports/" + taken.job()));
    return taken.replayed()
        ? answer.header("Idempotency-Replayed", "true").build()
        : answer.build();
  }

  /**
   * Takes an archive in that an export made, and answers before its rows are applied: all in one
   * transaction, each kind after those that it refers to.
   *
   * @param onError what a bad row does to the others
   * @param dryRun whether all is to be undone in the end: the rows then tell what would become of
   *     them
   */
  @POST
  @Consumes(ZIP)
  @Operation(
      operationId = "startTenantImport",
      summary = "Import an archive of a tenant; the answer tells where to see how it goes")
  @APIResponse(responseCode = "202")
  public RestResponse<ImportView> createAll(
      @QueryParam("onError") @Nullable String onError,
      @QueryParam("dryRun") @Nullable String dryRun,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream body)
      throws IOException {
    return accepted(
        desk.takeAll(orders.of(null, onError, dryRun, null, null, ZIP, null, key, null), body));
  }

  /** Those that the caller may see. */
  @GET
  @Operation(operationId = "listImports", summary = "List imports, the newest first")
  public Page<ImportView> list(@BeanParam PageParams page) {
    return imports.page(page);
  }

  /**
   * It ends COMPLETED, even with rows that failed, or FAILED.
   *
   * @param id the import's id
   */
  @GET
  @Path("/{kindOrId}")
  @Operation(operationId = "getImport", summary = "Read how an import goes")
  public ImportView get(@PathParam("kindOrId") UUID id) {
    return imports.get(id);
  }

  /**
   * Row by row, as they stand in the file.
   *
   * @param id the import's id
   * @param outcome only rows of which this became
   */
  @GET
  @Path("/{id}/rows")
  @Operation(
      operationId = "listImportRows",
      summary = "What became of the rows of an import, by line")
  public ImportRowPage rows(
      @PathParam("id") UUID id,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Params params = new Params();
    RowOutcome wanted = params.choice("outcome", outcome, RowOutcome.class);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    return imports.rows(id, params, wanted, most, cursor);
  }

  /**
   * Of a published framework: columns and members that have no place here, texts that were cut,
   * links that lead nowhere.
   *
   * @param id the import's id
   */
  @GET
  @Path("/{id}/notes")
  @Operation(
      operationId = "listImportNotes",
      summary = "What a file says that was not taken over as it stands")
  public ImportNotePage notes(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Params params = new Params();
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    return imports.notes(id, params, most, cursor);
  }

  /**
   * Of the rows that were applied all the same; where the import has parts, each part has its own.
   *
   * @param id the import's id
   */
  @GET
  @Path("/{id}/conflicts")
  @Operation(
      operationId = "listImportConflicts",
      summary = "What stayed as it was because another source owns it, by line")
  public ImportConflictPage conflicts(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Params params = new Params();
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    return imports.conflicts(id, params, most, cursor);
  }
}
