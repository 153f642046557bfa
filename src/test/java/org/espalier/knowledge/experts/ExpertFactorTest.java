package org.espalier.knowledge.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of the factors of a ranking, however much there is of them. */
class ExpertFactorTest {

  @Property(tries = 300)
  void shareLiesBetweenNothingAndAll(
      @ForAll ExpertFactorKind kind, @ForAll @IntRange(max = 1000) int much) {
    ExpertFactor factor = ExpertFactor.of(kind, BigDecimal.valueOf(much));
    assertTrue(factor.share().signum() >= 0);
    assertTrue(factor.share().compareTo(BigDecimal.ONE) <= 0);
    assertEquals(0, factor.contribution().compareTo(kind.weight().multiply(factor.share())));
  }

  @Property(tries = 300)
  void moreIsNeverLess(
      @ForAll ExpertFactorKind kind,
      @ForAll @IntRange(max = 1000) int much,
      @ForAll @IntRange(max = 1000) int more) {
    BigDecimal before = ExpertFactor.of(kind, BigDecimal.valueOf(much)).contribution();
    BigDecimal after = ExpertFactor.of(kind, BigDecimal.valueOf(much + more)).contribution();
    assertTrue(after.compareTo(before) >= 0);
  }

  @Property(tries = 1)
  void allTogetherWeighOne() {
    assertEquals(
        0,
        Arrays.stream(ExpertFactorKind.values())
            .map(ExpertFactorKind::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(BigDecimal.ONE));
  }
}
