package org.espalier.plan.overview;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.plan.plans.PlanFilters;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.jspecify.annotations.Nullable;

/** How the plans of groups stand, over GraphQL. */
@Singleton
class PlanSummaryGraph implements Graph {

  /** What it takes to look at everybody, whatever is told of it. */
  private static final int EVERYBODY = 2_000;

  private final PlanSummaries summaries;

  PlanSummaryGraph(PlanSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(Effort.of("Query", "planProgress", EVERYBODY));
  }

  @Query
  @Description("How the plans of a team, a unit, a job or of everybody stand.")
  public PlanSummaryView developmentPlanSummary(
      @Description("Only people of this org unit.") @Id @Nullable String orgUnitId,
      @Description("Only people of this org unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Description("Only people with this job.") @Id @Nullable String jobId,
      @Description("Only people who report to this person directly.") @Id
          @Nullable String managerId,
      @Description("Only people who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId,
      @Description(
              "How long nothing must have happened for a plan to count as stalled: P30D, which is usual.")
          @Nullable String stalledFor) {
    PlanFilters group =
        new PlanFilters().of(orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    return summaries.of(group, stalledFor);
  }

  @Query
  @Description("How development plans stand, group by group.")
  public PlanProgressView planProgress(
      @Description("ALL if absent.") @Nullable PlanGrouping groupBy,
      @Description("Only people of this org unit.") @Id @Nullable String orgUnitId,
      @Description("Only people of this org unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Description("Only people with this job.") @Id @Nullable String jobId,
      @Description("Only people who report to this person directly.") @Id
          @Nullable String managerId,
      @Description("Only people who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId,
      @Description(
              "How long nothing must have happened for a plan to count as stalled: P30D, which is usual.")
          @Nullable String stalledFor) {
    PlanFilters people =
        new PlanFilters().of(orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId);
    return summaries.by(groupBy == null ? PlanGrouping.ALL : groupBy, people, stalledFor);
  }
}
