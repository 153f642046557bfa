package org.espalier.plan.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.plan.plans.PlanFilters;
import org.jspecify.annotations.Nullable;

/** How the plans of groups stand, over REST. */
@Path("/api/v1/development-plan-summary")
@Tag(name = "Development plans")
@RunOnVirtualThread
class PlanSummaryResource {

  private final PlanSummaries summaries;

  PlanSummaryResource(PlanSummaries summaries) {
    this.summaries = summaries;
  }

  /**
   * How the plans of a group stand.
   *
   * @param orgUnitId only people of this org unit
   * @param withinOrgUnitId only people of this org unit and of those below it
   * @param jobId only people with this job
   * @param managerId only people who report to this person directly
   * @param withinManagerId only people who report to this person, directly or not, and the person
   * @param stalledFor how long nothing must have happened for a plan to count as stalled, in whole
   *     days (ISO 8601: P30D); thirty if absent
   */
  @GET
  @Operation(
      operationId = "getDevelopmentPlanSummary",
      summary = "How the plans of a team, a unit, a job or of everybody stand",
      description =
          "Counts people, plans and items, each with numerator and denominator. The lists behind"
              + " the numbers are those of /development-plans with the same group and `overdue`,"
              + " `stalledFor` or `unserved`. Groups that are too small for the caller to see are"
              + " suppressed; of others with people whom the caller may not see, people and plans are"
              + " counted with noise (`maxNoise`) and numbers of items are null.")
  public PlanSummaryView get(
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId,
      @QueryParam("stalledFor") @Nullable String stalledFor) {
    PlanFilters group =
        new PlanFilters().of(orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    return summaries.of(group, stalledFor);
  }
}
