package org.espalier.insight.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.insight.RowParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What forecasts of demand say, over REST. */
@Path("/api/v1/insights/demand")
@Tag(name = "Insights")
@RunOnVirtualThread
class DemandInsightResource {

  private static final String SUMMARY = "What is lacking by competency, job and quarter";

  private final DemandForecasts forecasts;
  private final DemandRows rows;
  private final DemandSheets sheets;

  DemandInsightResource(DemandForecasts forecasts, DemandRows rows, DemandSheets sheets) {
    this.forecasts = forecasts;
    this.rows = rows;
    this.sheets = sheets;
  }

  /**
   * What a forecast says of competencies: what jobs and initiatives ask for, who will be able to do
   * it, and what of the rest is training need and what hiring need. As NDJSON or CSV everything at
   * once.
   *
   * @param forecastId the forecast; the one that was made last if absent
   */
  @GET
  @Produces("application/json;qs=1.0")
  @SortedBy({"shortfall", "training", "hiring"})
  @Operation(operationId = "getDemand", summary = SUMMARY)
  @Problems({"NOT_FOUND", "GONE"})
  public DemandNeedPage needs(
      @QueryParam("forecastId") @Nullable String forecastId,
      @BeanParam DemandQuestion question,
      @BeanParam RowParams page) {
    return rows.needs(forecast(forecastId), question, page.page());
  }

  /** The same, a row a line. */
  @GET
  @Produces("application/x-ndjson;qs=0.5")
  @Operation(summary = SUMMARY)
  @Problems({"NOT_FOUND", "GONE"})
  public StreamingOutput ndjson(
      @QueryParam("forecastId") @Nullable String forecastId, @BeanParam DemandQuestion question) {
    DemandNeedPage all = rows.needs(forecast(forecastId), question);
    return out -> sheets.ndjson(all, out);
  }

  /** The same, a row a line of a sheet. */
  @GET
  @Produces("text/csv;qs=0.4")
  @Operation(summary = SUMMARY)
  @Problems({"NOT_FOUND", "GONE"})
  public StreamingOutput csv(
      @QueryParam("forecastId") @Nullable String forecastId, @BeanParam DemandQuestion question) {
    DemandNeedPage all = rows.needs(forecast(forecastId), question);
    return out -> sheets.csv(all, out);
  }

  /**
   * What a forecast says of jobs: who comes and goes, how many are there, and how many are lacking.
   *
   * @param forecastId the forecast; the one that was made last if absent
   * @param jobId only this job
   * @param quarter only this quarter, from 1
   * @param lacking only where people are lacking (true), or only the others (false)
   */
  @GET
  @Path("/jobs")
  @Produces(MediaType.APPLICATION_JSON)
  @SortedBy({"hiring", "shortage"})
  @Operation(operationId = "listDemandOfJobs", summary = "People by job and quarter")
  @Problems({"NOT_FOUND", "GONE"})
  public DemandJobPage jobs(
      @QueryParam("forecastId") @Nullable String forecastId,
      @QueryParam("jobId") @Nullable String jobId,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "20"))
          @QueryParam("quarter")
          @Nullable String quarter,
      @QueryParam("lacking") @Nullable String lacking,
      @BeanParam RowParams page) {
    return rows.jobs(
        forecast(forecastId),
        new DemandQuestion(null, jobId, null, null, quarter, lacking),
        page.page());
  }

  /**
   * What two forecasts say differently, quarter by quarter with the same first day.
   *
   * @param beforeId the first forecast
   * @param afterId the second one; the one that was made last if absent
   * @param competencyId only this competency
   * @param jobId only what this job asks for
   * @param orgUnitId only what this unit asks for, beyond what jobs do
   * @param initiativeId only what this initiative asks for
   */
  @GET
  @Path("/changes")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "compareDemand", summary = "What two forecasts say differently")
  @Problems({"NOT_FOUND", "GONE"})
  public DemandChangePage changes(
      @Parameter(required = true) @QueryParam("beforeId") @Nullable String beforeId,
      @QueryParam("afterId") @Nullable String afterId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("initiativeId") @Nullable String initiativeId,
      @Parameter(
              description = "Things on a page.",
              schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          @Nullable String cursor) {
    Params params = new Params();
    UUID before = params.uuid("beforeId", beforeId);
    UUID after = params.uuid("afterId", afterId);
    if (beforeId == null) {
      params.faults().add("?beforeId", FaultCode.REQUIRED, "Say which forecast to compare with.");
    }
    params.done();
    if (before == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such forecast.");
    }
    return rows.changes(
        forecasts.named(before),
        forecasts.named(after),
        new DemandQuestion(competencyId, jobId, orgUnitId, initiativeId, null, null),
        new RowParams(limit, cursor, null).page());
  }

  private DemandForecastView forecast(@Nullable String id) {
    return forecasts.named(wanted("forecastId", id));
  }

  static @Nullable UUID wanted(String name, @Nullable String id) {
    Params params = new Params();
    UUID wanted = params.uuid(name, id);
    params.done();
    return wanted;
  }
}
