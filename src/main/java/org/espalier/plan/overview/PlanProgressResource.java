package org.espalier.plan.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.plan.plans.PlanFilters;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How plans stand group by group, over REST. */
@Path("/api/v1/insights/plans")
@Tag(name = "Dashboards", description = "How far plans, reviews and succession are, by group.")
@RunOnVirtualThread
class PlanProgressResource {

  private final PlanSummaries summaries;

  PlanProgressResource(PlanSummaries summaries) {
    this.summaries = summaries;
  }

  /**
   * The numbers of `/development-plan-summary` for each group of the people whom the caller may
   * count, as they are now. Groups that are too small for the caller to see are suppressed.
   *
   * @param groupBy ALL if absent
   * @param orgUnitId only people of this org unit
   * @param withinOrgUnitId only people of this org unit and of those below it
   * @param jobId only people with this job
   * @param managerId only people who report to this person directly
   * @param withinManagerId only people who report to this person, directly or not, and the person
   * @param stalledFor how long nothing must have happened for a plan to count as stalled, in whole
   *     days (ISO 8601: P30D); thirty if absent
   */
  @GET
  @Operation(operationId = "getPlanProgress", summary = "How development plans stand, by group")
  @Problems("UNPROCESSABLE")
  public PlanProgressView get(
      @QueryParam("groupBy") @Nullable String groupBy,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId,
      @QueryParam("stalledFor") @Nullable String stalledFor) {
    PlanFilters people =
        new PlanFilters().of(orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    PlanGrouping by = people.params().choice("groupBy", groupBy, PlanGrouping.class);
    return summaries.by(by == null ? PlanGrouping.ALL : by, people, stalledFor);
  }
}
