package org.espalier.succession.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.espalier.gap.GapMath;
import org.jspecify.annotations.Nullable;

/** The score is the weighted mean of what is known, and shows it. */
class RiskScoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Example
  void weightsSumToOne() {
    BigDecimal sum =
        Stream.of(RiskFactor.values())
            .map(RiskFactor::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(BigDecimal.ONE));
  }

  @Example
  void newcomerWithoutAnythingIsAtTheGreatestRiskOfTenure() {
    RiskScore score = score(DAY, DAY, false, null, null, 0);
    assertEquals(BigDecimal.ONE, value(score, RiskFactor.TENURE));
    assertEquals(BigDecimal.ZERO, value(score, RiskFactor.TIME_IN_JOB).stripTrailingZeros());
    // 0.2 × 1 + 0.2 × 0 + 0.2 × 1 + 0.1 × 0 over the 0.7 that are known
    assertEquals(
        0,
        Objects.requireNonNull(score.score())
            .compareTo(GapMath.quotient(new BigDecimal("0.4"), new BigDecimal("0.7"))));
    assertNull(
        score.rules().stream()
            .filter(rule -> rule.factor() == RiskFactor.SHORTFALL)
            .findFirst()
            .orElseThrow()
            .contribution());
  }

  @Property(tries = 1000)
  void contributionsMakeTheScoreAndStayWithinBounds(
      @ForAll @IntRange(min = -400, max = 9000) int tenure,
      @ForAll @IntRange(min = 0, max = 9000) int inJob,
      @ForAll boolean planned,
      @ForAll @BigRange(min = "0", max = "4") BigDecimal gained,
      @ForAll @BigRange(min = "0", max = "1") BigDecimal readiness,
      @ForAll @IntRange(min = 0, max = 3) int cover) {
    RiskScore score =
        score(DAY.minusDays(tenure), DAY.minusDays(inJob), planned, gained, readiness, cover);
    BigDecimal whole = Objects.requireNonNull(score.score());
    assertTrue(whole.signum() >= 0 && whole.compareTo(BigDecimal.ONE) <= 0, whole::toString);
    BigDecimal sum =
        score.rules().stream()
            .map(rule -> Objects.requireNonNull(rule.contribution()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertTrue(
        sum.subtract(whole).abs().compareTo(new BigDecimal("1e-15")) < 0, () -> sum + " " + whole);
    score.rules().forEach(rule -> assertNotNull(rule.evidence()));
  }

  private static BigDecimal value(RiskScore score, RiskFactor factor) {
    return Objects.requireNonNull(
        score.rules().stream()
            .filter(rule -> rule.factor() == factor)
            .findFirst()
            .orElseThrow()
            .value());
  }

  private static RiskScore score(
      LocalDate hired,
      LocalDate inJob,
      boolean planned,
      @Nullable BigDecimal gained,
      @Nullable BigDecimal readiness,
      long cover) {
    return RiskScore.of(
        new RiskScore.Facts(hired, inJob, planned, gained, readiness, cover),
        DAY,
        RiskWeights.USUAL);
  }
}
