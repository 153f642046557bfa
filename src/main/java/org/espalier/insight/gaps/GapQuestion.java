package org.espalier.insight.gaps;

import java.util.List;
import java.util.UUID;
import org.espalier.gap.SeverityBands;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.jspecify.annotations.Nullable;

/**
 * What a heat map is to show.
 *
 * @param depth how many levels below the top (or below the unit or family asked about) units and
 *     families are told apart; deeper ones count in those, and who is above in the own one
 */
record GapQuestion(GapDimension rows, GapDimension columns, int depth, GapScope scope) {

  private static final int MOST_DEPTH = 128;

  /** Everything that is asked about, as a single cell. */
  static GapQuestion whole(GapScope scope) {
    return new GapQuestion(GapDimension.ALL, GapDimension.ALL, 1, scope);
  }

  /** The same, competency by competency. */
  static GapQuestion competencies(GapScope scope) {
    return new GapQuestion(GapDimension.ALL, GapDimension.COMPETENCY, 1, scope);
  }

  /** Reads parameters: units by competencies, a level deep, unless something else is said. */
  static GapQuestion of(
      @Nullable String rows,
      @Nullable String columns,
      @Nullable String depth,
      GapGroup group,
      Params params) {
    GapDimension down = params.choice("rows", rows, GapDimension.class);
    GapDimension across = params.choice("columns", columns, GapDimension.class);
    return new GapQuestion(
        down == null ? GapDimension.ORG_UNIT : down,
        across == null ? GapDimension.COMPETENCY : across,
        params.number("depth", depth, 1, 1, MOST_DEPTH),
        group.scope(params));
  }

  /**
   * Insists on a question about structures, not about cases or competencies that no structure holds
   * together.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requirePlain() {
    List<UUID> competencies = scope.competencyIds();
    if (rows == GapDimension.SEVERITY
        || columns == GapDimension.SEVERITY
        || (competencies != null && competencies.size() > 1)) {
      throw picked();
    }
  }

  /** What those are told to whom protected answers are not given. */
  static ProblemException picked() {
    return CommonProblem.FORBIDDEN.because(
        "The gaps of people whom you may not see are counted by structure, today or as of a day:"
            + " not by severity, nor for several competencies that are picked out.");
  }

  Args args(AsOf asOf) {
    return Args.of("asOf", asOf.at())
        .and("day", asOf.day())
        .and("moderate", SeverityBands.USUAL.moderate())
        .and("high", SeverityBands.USUAL.high())
        .and("depth", depth)
        .and("unitTop", scope.withinOrgUnitId())
        .and("familyTop", scope.withinJobFamilyId());
  }
}
