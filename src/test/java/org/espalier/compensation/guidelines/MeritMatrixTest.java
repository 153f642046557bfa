package org.espalier.compensation.guidelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In which band ratings and salaries lie, for any bands, and at every edge. */
class MeritMatrixTest {

  private static final BigDecimal BIT = new BigDecimal("0.000001");

  @Provide
  Arbitrary<List<BigDecimal>> edges() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-2"), new BigDecimal("6"))
        .ofScale(3)
        .list()
        .ofMaxSize(6)
        .map(some -> {
          SortedSet<BigDecimal> rising = new TreeSet<>(some);
          return new ArrayList<>(rising);
        });
  }

  @Provide
  Arbitrary<Range> ranges() {
    Arbitrary<BigDecimal> steps =
        Arbitraries.bigDecimals().between(new BigDecimal("1"), new BigDecimal("90000")).ofScale(2);
    return Combinators.combine(steps, steps, steps)
        .as((minimum, first, second) ->
            new Range(minimum, minimum.add(first), minimum.add(first).add(second)));
  }

  @Property(tries = 500)
  void aRatingAtAnEdgeIsInTheBandAboveAndJustBelowItInTheOneBefore(
      @ForAll("edges") List<BigDecimal> edges) {
    MeritMatrix matrix = matrix(RangeMeasure.COMPA_RATIO, edges);
    for (int i = 0; i < edges.size(); i++) {
      assertEquals("b" + (i + 1), matrix.rated(edges.get(i)).key());
      assertEquals("b" + i, matrix.rated(edges.get(i).subtract(BIT)).key());
    }
    assertEquals("b" + edges.size(), matrix.rated(new BigDecimal("1000")).key());
    assertEquals("b0", matrix.rated(new BigDecimal("-1000")).key());
  }

  @Property(tries = 500)
  void aSalaryAtAnEdgeOfTheCompaRatioIsInTheBandAbove(
      @ForAll("edges") List<BigDecimal> edges, @ForAll("ranges") Range range) {
    MeritMatrix matrix = matrix(RangeMeasure.COMPA_RATIO, edges);
    for (int i = 0; i < edges.size(); i++) {
      BigDecimal edge = edges.get(i).multiply(range.midpoint);
      assertEquals("b" + (i + 1), place(matrix, edge, range));
      assertEquals("b" + i, place(matrix, edge.subtract(BIT), range));
    }
  }

  @Property(tries = 500)
  void aSalaryAtAnEdgeOfThePenetrationIsInTheBandAbove(
      @ForAll("edges") List<BigDecimal> edges, @ForAll("ranges") Range range) {
    MeritMatrix matrix = matrix(RangeMeasure.PENETRATION, edges);
    for (int i = 0; i < edges.size(); i++) {
      BigDecimal edge =
          range.minimum.add(edges.get(i).multiply(range.maximum.subtract(range.minimum)));
      assertEquals("b" + (i + 1), place(matrix, edge, range));
      assertEquals("b" + i, place(matrix, edge.subtract(BIT), range));
    }
  }

  @Property(tries = 500)
  void theHigherPaidAreNeverInALowerBand(
      @ForAll("edges") List<BigDecimal> edges,
      @ForAll("ranges") Range range,
      @ForAll RangeMeasure measure) {
    MeritMatrix matrix = matrix(measure, edges);
    String before = "b0";
    for (int step = 0; step < 60; step++) {
      BigDecimal salary = range.maximum.multiply(new BigDecimal(step)).movePointLeft(1);
      String now = place(matrix, salary, range);
      assertTrue(now.compareTo(before) >= 0, () -> salary + " in " + now);
      before = now;
    }
  }

  private static String place(MeritMatrix matrix, BigDecimal salary, Range range) {
    return matrix.placed(salary, range.minimum, range.midpoint, range.maximum).key();
  }

  private static MeritMatrix matrix(RangeMeasure measure, List<BigDecimal> edges) {
    List<MeritBand> bands = new ArrayList<>(List.of(new MeritBand("b0", null, null)));
    edges.forEach(edge -> bands.add(new MeritBand("b" + bands.size(), null, edge)));
    return new MeritMatrix(measure, bands, bands, List.of(), null, null);
  }

  record Range(BigDecimal minimum, BigDecimal midpoint, BigDecimal maximum) {}
}
