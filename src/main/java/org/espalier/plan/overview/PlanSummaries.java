package org.espalier.plan.overview;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.espalier.gap.GroupGaps;
import org.espalier.plan.plans.PlanFilters;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How the plans of groups stand: one statement, whatever the group's size. */
@Singleton
class PlanSummaries {

  private static final Query SUMMARY = Query.file("plan/summary");
  private static final int USUAL_STALL = 30;

  private final Sql sql;
  private final OverviewPolicy policy;

  PlanSummaries(Sql sql, OverviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The numbers of the people of a group whom the caller may count. */
  PlanSummaryView of(PlanFilters group, @Nullable String stalledFor) {
    Condition filter = group.condition();
    int days = PlanFilters.days("stalledFor", stalledFor, group.params(), USUAL_STALL);
    group.params().done();
    Condition counted = policy.counted();
    Condition seen = policy.seen();
    Instant now = Moments.now();
    Args args =
        Args.of("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
            .and("stalled", now.minus(days, ChronoUnit.DAYS))
            .and(filter.args())
            .and(counted.args())
            .and(seen.args());
    return sql.only(
        SUMMARY
            .with("filter", filter.sql())
            .with("visible", counted.sql())
            .with("seen", seen.sql()),
        args,
        row ->
            small(row.longCount("hidden"))
                ? PlanSummaryView.suppressed(row, now)
                : PlanSummaryView.of(row, now));
  }

  /** True for so few people that numbers with them in it would tell of each. */
  private static boolean small(long hidden) {
    return hidden > 0 && hidden < GroupGaps.MIN_GROUP_SIZE;
  }
}
