package org.espalier.plan.overview;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GroupGaps;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the plans of a group stand. A plan is running until it is completed or cancelled. Of groups
 * that are too small for the caller to see, all numbers but the population are null.
 *
 * @param asOf the moment that the answer holds for
 * @param population how many people the group has
 * @param suppressed true if the group is too small for the caller to see its numbers
 * @param minGroupSize the smallest group that callers see who may not see its members
 * @param maxNoise by how much a count is wrong at most, for callers who see the group but not its
 *     people: those of people and plans then have noise, those of items are null; 0 where numbers
 *     are exact
 * @param withPlan people with a running plan, of all
 * @param withActivePlan people with an active plan, of all
 * @param plans how many plans are in each state
 * @param progress what is achieved or closed of the items of active plans, weighted by their
 *     priority; items count alike if none has any
 * @param achieved items that are achieved, of those of running plans
 * @param closed items that were closed by hand, of those of running plans
 * @param overdue open items of active plans after their due date, of all open ones there
 * @param latePlans active plans with an overdue item, of all active ones
 * @param stalled active plans without progress for the time that was asked for, of all active ones
 * @param unserved open items of running plans whose target nothing on offer reaches, of all open
 *     ones
 * @param unservedCompetencies what these items develop, the most wanted first, a hundred at most
 */
@Schema(name = "DevelopmentPlanSummary")
public record PlanSummaryView(
    Instant asOf,
    long population,
    boolean suppressed,
    int minGroupSize,
    int maxNoise,
    @Nullable Share withPlan,
    @Nullable Share withActivePlan,
    @Nullable PlanCounts plans,
    @Nullable Share progress,
    @Nullable Share achieved,
    @Nullable Share closed,
    @Nullable Share overdue,
    @Nullable Share latePlans,
    @Nullable Share stalled,
    @Nullable Share unserved,
    List<UnservedCompetency> unservedCompetencies) {

  static PlanSummaryView suppressed(Row row, Instant asOf) throws SQLException {
    return new PlanSummaryView(
        asOf,
        row.longCount("population"),
        true,
        GroupGaps.MIN_GROUP_SIZE,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  static PlanSummaryView of(Row row, Instant asOf) throws SQLException {
    long population = row.longCount("population");
    long items = row.longCount("items");
    long active = row.longCount("active");
    return new PlanSummaryView(
        asOf,
        population,
        false,
        GroupGaps.MIN_GROUP_SIZE,
        0,
        Share.of(row.longCount("with_plan"), population),
        Share.of(row.longCount("with_active"), population),
        PlanCounts.of(row),
        progress(row),
        Share.of(row.longCount("achieved"), items),
        Share.of(row.longCount("closed"), items),
        Share.of(row.longCount("overdue"), row.longCount("dated")),
        Share.of(row.longCount("late_plans"), active),
        Share.of(row.longCount("stalled"), active),
        Share.of(row.longCount("unserved"), row.longCount("open")),
        JsonText.list(row.text("catalogue_gaps"), ProtectedPlans.Wanted.class).stream()
            .map(ProtectedPlans.Wanted::exact)
            .toList());
  }

  private static Share progress(Row row) throws SQLException {
    BigDecimal all = row.number("everything");
    return all.signum() == 0
        ? Share.of(row.longCount("done_items"), row.longCount("active_items"))
        : Share.of(row.number("done"), all);
  }
}
