package org.espalier.succession.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.espalier.gap.GapMath;
import org.jspecify.annotations.Nullable;

/**
 * The rule score of flight risk: Σ weight × value / Σ weight over the factors of which something is
 * known, from 0 to 1. Rules of thumb that are the same for everybody, no statistics about people.
 *
 * @param score null if nothing is known at all
 * @param rules one a factor
 */
record RiskScore(@Nullable BigDecimal score, List<FlightRiskRule> rules) {

  /** Days of five years. */
  private static final BigDecimal FIVE_YEARS = BigDecimal.valueOf(1826);

  /** The score of what is known. */
  static RiskScore of(Facts facts, LocalDate day, RiskWeights weights) {
    List<Said> said =
        List.of(
            since(RiskFactor.TENURE, facts.hired, day, true),
            since(RiskFactor.TIME_IN_JOB, facts.inJobSince, day, false),
            new Said(
                RiskFactor.NO_PLAN,
                facts.planned ? BigDecimal.ZERO : BigDecimal.ONE,
                facts.planned ? "a plan is agreed or active" : "no plan is agreed or active"),
            new Said(
                RiskFactor.NO_GROWTH,
                facts.gained == null
                    ? null
                    : BigDecimal.ONE.subtract(facts.gained).max(BigDecimal.ZERO),
                facts.gained == null ? null : facts.gained.toPlainString() + " levels in a year"),
            new Said(
                RiskFactor.SHORTFALL,
                facts.readiness == null ? null : BigDecimal.ONE.subtract(facts.readiness),
                facts.readiness == null ? null : "readiness " + facts.readiness.toPlainString()),
            new Said(
                RiskFactor.ONLY_COVER,
                facts.onlyCover > 0 ? BigDecimal.ONE : BigDecimal.ZERO,
                "only cover of " + facts.onlyCover));
    BigDecimal known =
        said.stream()
            .filter(one -> one.value != null)
            .map(one -> weights.of(one.factor))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<FlightRiskRule> rules =
        said.stream().map(one -> one.rule(weights.of(one.factor), known)).toList();
    BigDecimal sum =
        said.stream()
            .filter(one -> one.value != null)
            .map(one -> weights.of(one.factor).multiply(Objects.requireNonNull(one.value)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new RiskScore(known.signum() == 0 ? null : GapMath.quotient(sum, known), rules);
  }

  private static Said since(
      RiskFactor factor, @Nullable LocalDate since, LocalDate day, boolean falling) {
    if (since == null) {
      return new Said(factor, null, null);
    }
    BigDecimal days = BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(since, day)));
    BigDecimal share = GapMath.quotient(days.min(FIVE_YEARS), FIVE_YEARS);
    return new Said(factor, falling ? BigDecimal.ONE.subtract(share) : share, "since " + since);
  }

  /**
   * What is known of a person.
   *
   * @param gained levels gained within a year, in sum; null if nothing was assessed at both ends
   * @param readiness for the own job; null if nothing is required
   * @param onlyCover in how many key positions the person is the only one to follow
   */
  record Facts(
      @Nullable LocalDate hired,
      @Nullable LocalDate inJobSince,
      boolean planned,
      @Nullable BigDecimal gained,
      @Nullable BigDecimal readiness,
      long onlyCover) {}

  private record Said(RiskFactor factor, @Nullable BigDecimal value, @Nullable String evidence) {

    FlightRiskRule rule(BigDecimal weight, BigDecimal known) {
      return new FlightRiskRule(
          factor,
          weight,
          value,
          value == null || known.signum() == 0
              ? null
              : GapMath.quotient(weight.multiply(value), known),
          evidence);
    }
  }
}
