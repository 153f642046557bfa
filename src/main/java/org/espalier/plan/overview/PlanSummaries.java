package org.espalier.plan.overview;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.espalier.gap.GroupGaps;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.insight.InsightGroup;
import org.espalier.plan.plans.PlanFilters;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How the plans of groups stand: one statement, whatever their number and size. */
@Singleton
class PlanSummaries {

  private static final Query SUMMARY = Query.file("plan/summary");
  private static final int USUAL_STALL = 30;

  private final Sql sql;
  private final AnalyticSql analytic;
  private final OverviewPolicy policy;
  private final NoiseSecrets secrets;

  PlanSummaries(Sql sql, AnalyticSql analytic, OverviewPolicy policy, NoiseSecrets secrets) {
    this.secrets = secrets;
    this.sql = sql;
    this.analytic = analytic;
    this.policy = policy;
  }

  /** The numbers of the people of a group whom the caller may count. */
  PlanSummaryView of(PlanFilters group, @Nullable String stalledFor) {
    Instant now = Moments.now();
    Asked asked = asked(group, stalledFor, now, PlanGrouping.ALL, true);
    return sql.only(asked.query, asked.args, asked::told);
  }

  /**
   * The same numbers, group by group.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if there are too many
   */
  PlanProgressView by(PlanGrouping by, PlanFilters people, @Nullable String stalledFor) {
    return by(asked(by, people, stalledFor));
  }

  /** What is asked, and who counts for the caller. */
  Asked asked(PlanGrouping by, PlanFilters people, @Nullable String stalledFor) {
    return asked(people, stalledFor, Moments.now(), by, false);
  }

  /** The answer to that. */
  PlanProgressView by(Asked asked) {
    List<PlanProgressRow> rows =
        analytic.list(asked.query, asked.args, row -> PlanProgressRow.of(row, asked.told(row)));
    if (rows.size() > InsightGroup.MOST) {
      throw InsightGroup.tooMany();
    }
    return new PlanProgressView(
        asked.now.toString(), false, asked.by, GroupGaps.MIN_GROUP_SIZE, rows);
  }

  private Asked asked(
      PlanFilters group,
      @Nullable String stalledFor,
      Instant now,
      PlanGrouping by,
      boolean wanting) {
    Condition filter = group.condition();
    int days = PlanFilters.days("stalledFor", stalledFor, group.params(), USUAL_STALL);
    group.params().done();
    Condition counted = policy.counted();
    Condition seen = policy.seen();
    return new Asked(
        by,
        now,
        policy.groupsOnly() ? new ProtectedPlans(secrets.keys(), days == USUAL_STALL) : null,
        SUMMARY
            .with("filter", filter.sql())
            .with("visible", counted.sql())
            .with("seen", seen.sql())
            .with("placing", by.piece())
            .with("wanting", Boolean.toString(wanting)),
        Args.of("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
            .and("stalled", now.minus(days, ChronoUnit.DAYS))
            .and("most", InsightGroup.MOST + 1)
            .and(filter.args())
            .and(counted.args())
            .and(seen.args()));
  }

  /**
   * A question with the moment that it is asked at.
   *
   * @param guard how groups are told of with people whom the caller may not see; null if there are
   *     none
   */
  record Asked(
      PlanGrouping by, Instant now, @Nullable ProtectedPlans guard, Query query, Args args) {

    /**
     * A group's numbers, as far as they do not tell of single people whom the caller may not see.
     */
    private PlanSummaryView told(Row row) throws SQLException {
      long hidden = row.longCount("hidden");
      if (guard == null || hidden == 0) {
        return PlanSummaryView.of(row, now);
      }
      return hidden < GroupGaps.MIN_GROUP_SIZE
          ? PlanSummaryView.suppressed(row, now)
          : guard.of(row, now);
    }
  }
}
