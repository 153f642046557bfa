package org.espalier.insight.compliance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** Compliance over REST. */
@Path("/api/v1/insights/compliance")
@Tag(
    name = "Compliance",
    description = "Who holds what is required, at any moment, and what lapses next.")
@RunOnVirtualThread
class ComplianceResource {

  static final int MOST_DAYS = 3660;
  private static final int USUAL_DAYS = 90;

  private final Compliance compliance;

  ComplianceResource(Compliance compliance) {
    this.compliance = compliance;
  }

  /**
   * Counts the standings of the people whom the caller may see, by certification, rule, unit or
   * job.
   */
  @GET
  @Operation(operationId = "getCompliance", summary = "How many people stand where, at any moment")
  public ComplianceView count(
      @BeanParam ComplianceQuestion question, @QueryParam("groupBy") @Nullable String groupBy) {
    Params params = new Params();
    AsOf at = question.moment(params);
    ComplianceGrouping by = params.choice("groupBy", groupBy, ComplianceGrouping.class);
    ComplianceScope scope = question.scope(params);
    params.done();
    return compliance.count(scope, by == null ? ComplianceGrouping.CERTIFICATION : by, at);
  }

  /** The same standings one by one, in pages of whole people. */
  @GET
  @Path("/people")
  @Operation(operationId = "listCompliance", summary = "How each person stands to what is required")
  public CompliancePage list(
      @BeanParam ComplianceQuestion question,
      @QueryParam("status") @Nullable String status,
      @QueryParam("lapsingWithinDays")
          @Parameter(
              description = "Only what lapses or comes due within so many days.",
              schema = @Schema(minimum = "1", maximum = "3660"))
          @Nullable String lapsingWithinDays,
      @QueryParam("limit")
          @Parameter(
              description = "Standings on a page, at least: a person's stand on one page.",
              schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          @Nullable String limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          @Nullable String cursor) {
    Params params = new Params();
    AsOf at = question.moment(params);
    ComplianceFilter filter = ComplianceFilter.of(params, at, status, lapsingWithinDays);
    ComplianceScope scope = question.scope(params);
    int most = params.number("limit", limit, 50, 1, 500);
    params.done();
    return compliance.page(scope, at, filter, most, cursor);
  }

  /** Counts by certification and day what will not hold any more unless something is done. */
  @GET
  @Path("/forecast")
  @Operation(
      operationId = "forecastCompliance",
      summary = "What lapses or comes due in the next days")
  public ComplianceForecast forecast(
      @BeanParam ComplianceQuestion question,
      @QueryParam("days")
          @Parameter(
              description = "How many days to look ahead.",
              schema = @Schema(minimum = "1", maximum = "3660", defaultValue = "90"))
          @Nullable String days) {
    Params params = new Params();
    AsOf at = question.moment(params);
    int ahead = params.number("days", days, USUAL_DAYS, 1, MOST_DAYS);
    ComplianceScope scope = question.scope(params);
    params.done();
    return compliance.forecast(scope, at, ahead);
  }
}
