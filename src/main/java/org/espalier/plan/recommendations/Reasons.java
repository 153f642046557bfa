package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts a recommendation's factors into words. */
final class Reasons {

  private static final BigDecimal WELL = new BigDecimal("0.9");
  private static final BigDecimal SOON = new BigDecimal("0.5");

  private Reasons() {}

  /** The reasons, in the order of their declaration. */
  static List<Reason> of(Ranking.Candidate candidate, List<FactorValue> factors) {
    Map<Factor, BigDecimal> values = new EnumMap<>(Factor.class);
    factors.forEach(factor -> values.put(factor.factor(), factor.value()));
    Coverage coverage = candidate.coverage();
    List<Reason> reasons = new ArrayList<>();
    add(reasons, Reason.COVERS_CRITICAL_GAP, coverage.critical());
    add(
        reasons,
        Reason.COVERS_GAP,
        coverage.covers().stream().anyMatch(cover -> !cover.critical()));
    add(reasons, Reason.OPENS_THE_WAY, !candidate.opens().isEmpty());
    add(reasons, Reason.IN_PLAN, coverage.planned() > 0);
    add(reasons, Reason.SERVES_CAREER_GOAL, coverage.career() > 0);
    add(reasons, Reason.FITS_LEVEL, reaches(values, Factor.LEVEL_FIT, BigDecimal.ONE));
    add(reasons, Reason.WELL_PASSED, reaches(values, Factor.EFFECTIVENESS, WELL));
    add(
        reasons,
        Reason.SESSION_SOON,
        coverage.suggestion().starts() != null && reaches(values, Factor.SESSION, SOON));
    add(reasons, Reason.IN_LANGUAGE, reaches(values, Factor.LANGUAGE, BigDecimal.ONE));
    return reasons;
  }

  private static boolean reaches(
      Map<Factor, BigDecimal> values, Factor factor, BigDecimal threshold) {
    return values.getOrDefault(factor, BigDecimal.ZERO).compareTo(threshold) >= 0;
  }

  private static void add(List<Reason> reasons, Reason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
