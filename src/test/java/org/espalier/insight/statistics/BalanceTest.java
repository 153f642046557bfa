package org.espalier.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** When groups are called alike. */
class BalanceTest {

  @Example
  void aHalfStandardDeviationIsTooMuch() {
    // both have s² = 1, the means lie half of one apart
    Sample one = Sample.of(1, 2, 3);
    Sample other = Sample.of(1.5, 2.5, 3.5);
    assertEquals(-0.5, Balance.difference(one, other), 1e-12);
    assertEquals(Balance.NOT_COMPARABLE, Balance.of(-0.5));
  }

  @Example
  void thresholdsThemselvesAreFine() {
    assertEquals(Balance.BALANCED, Balance.of(0.1));
    assertEquals(Balance.NOTED, Balance.of(-0.1000001));
    assertEquals(Balance.NOTED, Balance.of(0.25));
    assertEquals(Balance.NOT_COMPARABLE, Balance.of(0.2500001));
    assertEquals(Balance.NOTED, Balance.BALANCED.or(Balance.NOTED));
    assertEquals(Balance.NOT_COMPARABLE, Balance.NOT_COMPARABLE.or(Balance.NOTED));
  }

  @Example
  void whatVariesInNobodyIsAlikeOrNotAtAll() {
    assertEquals(0, Balance.difference(Sample.of(2, 2, 2), Sample.of(2, 2)));
    double apart = Balance.difference(Sample.of(3, 3, 3), Sample.of(2, 2));
    assertTrue(Double.isInfinite(apart));
    assertEquals(Balance.NOT_COMPARABLE, Balance.of(apart));
  }

  @Property(tries = 200)
  void unitsAndOriginsDoNotMatter(
      @ForAll @DoubleRange(min = 0.1, max = 1000) double unit,
      @ForAll @IntRange(min = -1000, max = 1000) int by) {
    double found =
        Balance.difference(
            Sample.of(1 * unit + by, 2 * unit + by, 5 * unit + by),
            Sample.of(2 * unit + by, 2 * unit + by, 3 * unit + by));
    double plain = Balance.difference(Sample.of(1, 2, 5), Sample.of(2, 2, 3));
    assertEquals(plain, found, 1e-6);
  }
}
