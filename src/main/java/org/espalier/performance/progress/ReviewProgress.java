package org.espalier.performance.progress;

import jakarta.inject.Singleton;
import java.util.List;
import org.espalier.insight.InsightGroup;
import org.espalier.performance.reviews.ReviewPolicy;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** How far the reviews are that the caller may see: one statement, however many they are. */
@Singleton
class ReviewProgress {

  private static final Query PROGRESS = Query.file("performance/review_progress");
  private static final String STATE_THEN =
      "coalesce((select t.to_state from review_transition t where t.tenant_id = :tenant and t.review_id = r.id"
          + " and t.made_at <= :asOf order by t.id desc limit 1), 'DRAFT')";

  private final AnalyticSql sql;
  private final ReviewPolicy policy;

  ReviewProgress(AnalyticSql sql, ReviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Counts them group by group.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE if there are too many
   *     groups
   */
  ReviewProgressView by(ReviewGrouping by, AsOf asOf, Filters which) {
    Condition filter = which.condition();
    Condition visible = policy.visible();
    Query query =
        PROGRESS
            .with("filter", filter.sql())
            .with("visible", visible.sql())
            .with("state", asOf.now() ? "r.state" : STATE_THEN)
            .with("placing", by.piece());
    Args args =
        Args.of("asOf", asOf.at())
            .and("day", asOf.day())
            .and("most", InsightGroup.MOST + 1)
            .and(filter.args())
            .and(visible.args());
    List<ReviewProgressRow> rows = sql.list(query, args, ReviewProgressRow::of);
    if (rows.size() > InsightGroup.MOST) {
      throw InsightGroup.tooMany();
    }
    return new ReviewProgressView(asOf.shown(), true, by, rows);
  }

  /** The ways in which it can be narrowed: by cycle, and by where people are today. */
  static Filters which(
      @Nullable String cycleId,
      @Nullable String orgUnitId,
      @Nullable String withinOrgUnitId,
      @Nullable String jobId,
      @Nullable String managerId,
      @Nullable String withinManagerId) {
    return new Filters()
        .uuid("cycleId", cycleId, "r.cycle_id = :cycleId")
        .uuid("orgUnitId", orgUnitId, "e.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
        .uuid("jobId", jobId, "e.job_id = :jobId")
        .uuid("managerId", managerId, "e.manager_id = :managerId")
        .uuid(
            "withinManagerId", withinManagerId, Employees.TREE.within("e.id", ":withinManagerId"));
  }
}
