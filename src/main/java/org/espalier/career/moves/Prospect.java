package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapMath;
import org.jspecify.annotations.Nullable;

/**
 * A job's requirements against somebody's levels.
 *
 * @param gaps every requirement, met or not
 */
public record Prospect(List<CareerGap> gaps) {

  /**
   * Compares.
   *
   * @param asked what the job requires
   * @param levels what is there, by competency
   */
  public static Prospect of(List<EffectiveRequirement> asked, Map<UUID, BigDecimal> levels) {
    return new Prospect(
        asked.stream().map(one -> CareerGap.of(one, levels.get(one.competency().id()))).toList());
  }

  /** From 0 to 1; null if nothing is required. */
  public @Nullable BigDecimal readiness() {
    return GapMath.readiness(gaps);
  }

  /** The share of the requirements for which there is evidence; null if nothing is required. */
  @Nullable BigDecimal assessedCoverage() {
    long assessed = gaps.stream().filter(gap -> gap.actual() != null).count();
    return gaps.isEmpty()
        ? null
        : GapMath.quotient(BigDecimal.valueOf(assessed), BigDecimal.valueOf(gaps.size()));
  }

  /** Σ of the levels that are still to be gained, each as a share of its scale. */
  public BigDecimal distance() {
    return GapMath.shown(way());
  }

  /** The same, to be added up with that of other steps: rounded once, when it is told. */
  public BigDecimal way() {
    return gaps.stream().map(CareerGap::way).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much alike the levels that are asked for and those that are there are. */
  @Nullable BigDecimal fit() {
    return Fit.of(gaps);
  }

  /** What is not met, the most urgent first. */
  public List<CareerGap> open() {
    return gaps.stream().filter(gap -> !gap.met()).sorted(CareerGap.URGENCY).toList();
  }

  /** Critical requirements that are not met. */
  List<CompetencyBrief> blocking() {
    return open().stream().filter(CareerGap::critical).map(CareerGap::competency).toList();
  }
}
