package org.espalier.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of gains in tests. */
class NormalizedGainTest {

  @Provide
  Arbitrary<List<Integer>> scores() {
    return Arbitraries.integers().between(0, 99).list().ofMinSize(1).ofMaxSize(20);
  }

  @Example
  void theTwoMeansDifferWherePeopleBeganDifferently() {
    NormalizedGain gain = NormalizedGain.of(new double[] {20, 80, 100}, new double[] {60, 90, 100});
    assertEquals((250.0 / 3 - 200.0 / 3) / (100 - 200.0 / 3), gain.gainOfMeans(), 1e-12);
    assertEquals(0.5, gain.meanOfGains(), 1e-12);
    assertEquals(3, gain.people());
    assertEquals(1, gain.atCeiling());
  }

  @Example
  void whoeverBeganAtTheTopHasNothingToGain() {
    NormalizedGain gain = NormalizedGain.of(new double[] {100, 100}, new double[] {90, 100});
    assertTrue(Double.isNaN(gain.gainOfMeans()));
    assertTrue(Double.isNaN(gain.meanOfGains()));
    assertEquals(2, gain.atCeiling());
  }

  @Property(tries = 200)
  void halfOfWhatWasLeftIsAHalfByBothMeans(@ForAll("scores") List<Integer> before) {
    double[] pre = before.stream().mapToDouble(score -> score).toArray();
    double[] post = before.stream().mapToDouble(score -> (score + 100) / 2.0).toArray();
    NormalizedGain gain = NormalizedGain.of(pre, post);
    assertEquals(0.5, gain.gainOfMeans(), 1e-9);
    assertEquals(0.5, gain.meanOfGains(), 1e-9);
  }

  @Property(tries = 200)
  void nobodyGainsMoreThanAll(
      @ForAll("scores") List<Integer> before, @ForAll @IntRange(min = 0, max = 100) int after) {
    double[] pre = before.stream().mapToDouble(score -> score).toArray();
    double[] post = before.stream().mapToDouble(_ -> after).toArray();
    NormalizedGain gain = NormalizedGain.of(pre, post);
    assertTrue(gain.gainOfMeans() <= 1 + 1e-9 && gain.meanOfGains() <= 1 + 1e-9);
  }
}
