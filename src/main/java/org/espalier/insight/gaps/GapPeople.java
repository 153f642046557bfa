package org.espalier.insight.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.espalier.gap.GapPolicy;
import org.espalier.gap.GapStatus;
import org.espalier.gap.GroupGaps;
import org.espalier.gap.Severity;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.jspecify.annotations.Nullable;

/** From cells down to people: only those whom the caller may see one by one. */
@ApplicationScoped
class GapPeople {

  private static final Query NOW = Query.file("insight/gap_people");
  private static final Query THEN = Query.file("insight/gap_people_then");
  private static final String SHORTFALL = "t.required - t.actual";
  private static final String MODERATE = ":moderate * (s.max_value - s.min_value)";
  private static final String HIGH = ":high * (s.max_value - s.min_value)";

  private final AnalyticSql sql;
  private final GapStretches stretches;
  private final GapPolicy policy;

  GapPeople(AnalyticSql sql, GapStretches stretches, GapPolicy policy) {
    this.sql = sql;
    this.stretches = stretches;
    this.policy = policy;
  }

  /**
   * A page of them. People are looked at by stretches, each longer than the one before, until the
   * page is full: a page costs what its people cost, not what everybody does.
   *
   * @param after where the page before ended; null for the first one
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for programs without the scope
   *     gaps:read
   */
  GapPeoplePage page(
      GapScope scope, Wanted wanted, AsOf asOf, int limit, GapPeoplePage.@Nullable Place after) {
    Condition visible = policy.visible();
    List<GapPerson> found = new ArrayList<>();
    Stretch stretch = stretches.from(after == null ? null : after.employee());
    found.addAll(stood(scope, wanted, asOf, visible, stretch, after, limit + 1));
    while (!stretch.last() && found.size() <= limit) {
      stretch = stretches.behind(stretch);
      found.addAll(stood(scope, wanted, asOf, visible, stretch, after, limit + 1 - found.size()));
    }
    return GapPeoplePage.of(asOf.shown(), found, limit);
  }

  private List<GapPerson> stood(
      GapScope scope,
      Wanted wanted,
      AsOf asOf,
      Condition visible,
      Stretch stretch,
      GapPeoplePage.@Nullable Place after,
      int most) {
    Condition people = Condition.and(List.of(scope.people(asOf), stretch.holds()));
    Condition competencies = scope.competencies();
    Condition behind = behind(after);
    Query query =
        (asOf.now() ? NOW : THEN)
            .with("filter", people.sql())
            .with("visible", visible.sql())
            .with("number", GroupGaps.UNNUMBERED)
            .with("competencies", competencies.sql())
            .with("wanted", wanted.sql())
            .with("after", behind.sql());
    Args args =
        GapQuestion.whole(scope)
            .args(asOf)
            .and(people.args())
            .and(visible.args())
            .and(competencies.args())
            .and(behind.args())
            .and("limit", most);
    return sql.list(query, args, GapPerson::of);
  }

  private static Condition behind(GapPeoplePage.@Nullable Place after) {
    return after == null
        ? Condition.ALL
        : Condition.of(
            "(t.employee_id, t.competency_id) > (:afterEmployee, :afterCompetency)",
            Args.of("afterEmployee", after.employee()).and("afterCompetency", after.competency()));
  }

  /**
   * In which case they stand.
   *
   * @param status how they stand; any if null
   * @param severity in which band the shortfall is; any if null
   */
  record Wanted(@Nullable GapStatus status, @Nullable Severity severity) {

    String sql() {
      return byStatus() + " and " + bySeverity();
    }

    private String byStatus() {
      return switch (status) {
        case null -> "true";
        case UNASSESSED -> "t.actual is null";
        case BELOW -> "t.actual < t.required";
        case MET -> "t.actual = t.required";
        case EXCEEDED -> "t.actual > t.required";
      };
    }

    private String bySeverity() {
      return switch (severity) {
        case null -> "true";
        case NONE -> "t.actual >= t.required";
        case LOW -> SHORTFALL + " > 0 and " + SHORTFALL + " < " + MODERATE;
        case MODERATE -> SHORTFALL + " >= " + MODERATE + " and " + SHORTFALL + " < " + HIGH;
        case HIGH -> SHORTFALL + " >= " + HIGH;
      };
    }
  }
}
