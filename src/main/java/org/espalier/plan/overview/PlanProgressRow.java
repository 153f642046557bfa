package org.espalier.plan.overview;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.Definition;
import org.espalier.insight.InsightGroup;
import org.espalier.insight.Ratio;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the plans of one group stand: the numbers of `/development-plan-summary` for it. Of groups
 * that are too small for the caller to see, all numbers but the population are null.
 *
 * @param group whose plans
 * @param suppressed true if the group is too small for the caller to see its numbers
 * @param maxNoise by how much a count is wrong at most, as in `/development-plan-summary`; 0 where
 *     numbers are exact
 * @param population how many people the group has
 * @param plans how many plans are in each state
 * @param withPlan people with a running plan, of all
 * @param withActivePlan people with an active plan, of all
 * @param progress what is achieved or closed of the items of active plans, weighted by their
 *     priority; items count alike if none has any
 * @param achieved items that are achieved, of those of running plans
 * @param closed items that were closed by hand, of those of running plans
 * @param overdue open items of active plans after their due date, of all open ones there
 * @param latePlans active plans with an overdue item, of all active ones
 * @param stalled active plans without progress for the time that was asked for, of all active ones
 * @param unserved open items of running plans whose target nothing on offer reaches, of all open
 *     ones
 */
@Schema(name = "PlanProgressRow")
public record PlanProgressRow(
    InsightGroup group,
    boolean suppressed,
    int maxNoise,
    long population,
    @Nullable PlanCounts plans,
    @Nullable Ratio withPlan,
    @Nullable Ratio withActivePlan,
    @Nullable Ratio progress,
    @Nullable Ratio achieved,
    @Nullable Ratio closed,
    @Nullable Ratio overdue,
    @Nullable Ratio latePlans,
    @Nullable Ratio stalled,
    @Nullable Ratio unserved) {

  static PlanProgressRow of(Row row, PlanSummaryView told) throws SQLException {
    return new PlanProgressRow(
        InsightGroup.of(row),
        told.suppressed(),
        told.maxNoise(),
        told.population(),
        told.plans(),
        ratio(told.withPlan(), Definition.PLANNED_SHARE),
        ratio(told.withActivePlan(), Definition.ACTIVE_PLAN_SHARE),
        ratio(told.progress(), Definition.PLAN_PROGRESS),
        ratio(told.achieved(), Definition.ACHIEVED_SHARE),
        ratio(told.closed(), Definition.CLOSED_SHARE),
        ratio(told.overdue(), Definition.OVERDUE_ITEM_SHARE),
        ratio(told.latePlans(), Definition.LATE_PLAN_SHARE),
        ratio(told.stalled(), Definition.STALLED_PLAN_SHARE),
        ratio(told.unserved(), Definition.UNTAUGHT_ITEM_SHARE));
  }

  private static @Nullable Ratio ratio(@Nullable Share share, Definition definition) {
    return share == null ? null : Ratio.part(share.numerator(), share.denominator(), definition);
  }
}
