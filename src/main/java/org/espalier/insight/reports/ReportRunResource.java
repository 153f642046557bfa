package org.espalier.insight.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs of reports over REST. */
@Path("/api/v1/reports/{id}/runs")
@Tag(name = "Reports")
@RunOnVirtualThread
class ReportRunResource {

  private final ReportRuns runs;

  ReportRunResource(ReportRuns runs) {
    this.runs = runs;
  }

  /**
   * It goes on in the background, with the rights of the report's owner; the run tells how far it
   * is.
   */
  @POST
  @Idempotent
  @Operation(operationId = "runReport", summary = "Make a report now")
  @APIResponse(responseCode = "202")
  @Problems("CONFLICT")
  public RestResponse<ReportRunView> ask(@PathParam("id") UUID id, Body<RunRequest> body) {
    ReportRunView run = runs.ask(id, body.valid());
    return Answers.accepted("/api/v1/reports/" + id + "/runs/" + run.id(), run);
  }

  /** They are deleted, with their files, after keepDays. */
  @GET
  @Operation(operationId = "listReportRuns", summary = "List the runs of a report, newest first")
  public Page<ReportRunView> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return runs.page(id, page);
  }

  /**
   * It is COMPLETED when the file can be fetched, or FAILED with the reason.
   *
   * @param runId the run's id
   */
  @GET
  @Path("/{runId}")
  @Operation(operationId = "getReportRun", summary = "Read how a run of a report goes")
  public ReportRunView get(@PathParam("id") UUID id, @PathParam("runId") UUID runId) {
    return runs.get(id, runId);
  }

  /**
   * In the format of the report. Its entity tag is its SHA-256.
   *
   * @param runId the run's id
   */
  @GET
  @Path("/{runId}/file")
  @Produces({ReportFormat.NDJSON_TYPE, ReportFormat.CSV_TYPE, ReportFormat.PARQUET_TYPE})
  @Operation(operationId = "getReportFile", summary = "Fetch the file of a run of a report")
  @Problems({"CONFLICT", "GONE"})
  public RestResponse<byte[]> file(
      @PathParam("id") UUID id,
      @PathParam("runId") UUID runId,
      @HeaderParam("If-None-Match") @Nullable String known) {
    ReportRunView run = runs.fetchable(id, runId);
    String tag = '"' + run.digest() + '"';
    if (known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
      return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
          .header("ETag", tag)
          .build();
    }
    return RestResponse.ResponseBuilder.ok(runs.file(runId))
        .type(run.format().mediaType())
        .header("ETag", tag)
        .header(
            "Content-Disposition",
            "attachment; filename=\"report-" + run.id() + "." + run.format().ending() + "\"")
        .build();
  }
}
