package org.espalier.insight.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of differences between groups, whatever is in them. */
class EstimateTest {

  private static final double NEAR = 1e-6;

  @Provide
  Arbitrary<List<Integer>> column() {
    return Arbitraries.integers().between(-50, 50).list().ofMinSize(2).ofMaxSize(30);
  }

  @Example
  void welchByHand() {
    // Means 20.82 and 24.1133, s² 7.8674 and 10.8370: t and ν follow from these.
    Sample one =
        Sample.of(
            27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7,
            21.4);
    Sample other =
        Sample.of(
            27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5,
            31.3);
    Estimate found = Estimate.between(one, other).orElseThrow();
    assertEquals(-2.949237, found.difference() / found.standardError(), 1e-6);
    assertEquals(27.31161, found.degreesOfFreedom(), 1e-5);
  }

  @Property(tries = 300)
  void whatIsAddedToEverybodyChangesNothing(
      @ForAll("column") List<Integer> one,
      @ForAll("column") List<Integer> other,
      @ForAll @IntRange(min = -9, max = 9) int by) {
    same(between(one, other), Estimate.between(column(one, 1, by), column(other, 1, by)), 1);
  }

  @Property(tries = 300)
  void anotherUnitScalesEverythingButTheDegreesOfFreedom(
      @ForAll("column") List<Integer> one,
      @ForAll("column") List<Integer> other,
      @ForAll @IntRange(min = 1, max = 9) int unit) {
    same(between(one, other), Estimate.between(column(one, unit, 0), column(other, unit, 0)), unit);
  }

  @Property(tries = 200)
  void orderDoesNotMatter(
      @ForAll("column") List<Integer> one, @ForAll("column") List<Integer> other) {
    List<Integer> shuffled = new ArrayList<>(one);
    Collections.shuffle(shuffled, new Random(7));
    same(between(one, other), between(shuffled, other.reversed()), 1);
  }

  @Property(tries = 200)
  void groupsChangePlacesWithTheSign(
      @ForAll("column") List<Integer> one, @ForAll("column") List<Integer> other) {
    Optional<Estimate> there = between(one, other);
    Optional<Estimate> back = between(other, one);
    assertEquals(there.isPresent(), back.isPresent());
    Assume.that(there.isPresent());
    assertEquals(there.get().difference(), -back.get().difference(), NEAR);
    assertEquals(there.get().lower(), -back.get().upper(), NEAR);
  }

  @Property(tries = 200)
  void equalGroupsDoNotDiffer(@ForAll("column") List<Integer> one) {
    between(one, one)
        .ifPresent(found -> {
          assertEquals(0, found.difference(), NEAR);
          assertTrue(found.lower() < 0 && found.upper() > 0);
        });
  }

  @Property(tries = 200)
  void theDifferenceLiesInItsInterval(
      @ForAll("column") List<Integer> one, @ForAll("column") List<Integer> other) {
    Optional<Estimate> found = between(one, other);
    assertEquals(varies(one) || varies(other), found.isPresent());
    found.ifPresent(told -> {
      assertTrue(told.lower() < told.difference() && told.difference() < told.upper());
      assertTrue(told.degreesOfFreedom() >= Math.min(one.size(), other.size()) - 1 - NEAR);
      assertTrue(told.degreesOfFreedom() <= one.size() + other.size() - 2 + NEAR);
    });
  }

  @Property(tries = 200)
  void equalWeightsAreNone(
      @ForAll("column") List<Integer> one, @ForAll @IntRange(min = 1, max = 9) int weight) {
    double[] weights = new double[one.size()];
    Arrays.fill(weights, weight / 7.0);
    Sample weighted = Sample.weighted(values(one, 1, 0), weights);
    Sample plain = column(one, 1, 0);
    assertEquals(plain.mean(), weighted.mean(), NEAR);
    assertEquals(plain.variance(), weighted.variance(), NEAR);
    assertEquals(one.size(), weighted.effectiveSize(), NEAR);
  }

  @Example
  void oneObservationTellsNothing() {
    assertTrue(Estimate.between(Sample.of(1), Sample.of(1, 2, 3)).isEmpty());
    assertTrue(Estimate.between(Sample.of(1, 2, 3), Sample.of(1)).isEmpty());
    assertTrue(Estimate.between(Sample.of(2, 2, 2), Sample.of(1, 1)).isEmpty());
    Stream.of(1.0, 2.0)
        .forEach(weight -> {
          Sample one = Sample.weighted(new double[] {4, 6}, new double[] {weight, 1e-18});
          assertTrue(Estimate.between(one, Sample.of(1, 2, 3)).isEmpty(), "as good as one");
        });
  }

  private static boolean varies(List<Integer> column) {
    return column.stream().distinct().count() > 1;
  }

  private static Optional<Estimate> between(List<Integer> one, List<Integer> other) {
    return Estimate.between(column(one, 1, 0), column(other, 1, 0));
  }

  private static Sample column(List<Integer> column, int unit, int by) {
    return Sample.of(values(column, unit, by));
  }

  private static double[] values(List<Integer> column, int unit, int by) {
    return column.stream().mapToDouble(value -> value * unit + by).toArray();
  }

  private static void same(Optional<Estimate> one, Optional<Estimate> other, int unit) {
    assertEquals(one.isPresent(), other.isPresent());
    Assume.that(one.isPresent());
    Estimate there = one.get();
    Estimate here = other.get();
    assertEquals(there.difference() * unit, here.difference(), NEAR);
    assertEquals(there.standardError() * unit, here.standardError(), NEAR);
    assertEquals(there.degreesOfFreedom(), here.degreesOfFreedom(), NEAR);
    assertEquals(there.lower() * unit, here.lower(), NEAR);
    assertEquals(there.upper() * unit, here.upper(), NEAR);
  }
}
