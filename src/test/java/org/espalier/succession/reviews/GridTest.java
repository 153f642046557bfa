package org.espalier.succession.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Where the bins of a grid begin and end. */
class GridTest {

  private static final BigDecimal LEAST = new BigDecimal("0.000000001");

  @Property(tries = 2000)
  void everyEdgeBelongsToTheBinAbove(
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll @IntRange(min = 2, max = 100) int scale,
      @ForAll @IntRange(min = 1, max = 8) int edge) {
    Grid grid = new Grid(size, null, null);
    int bins = edge % (size - 1) + 1;
    // The scale is chosen so that the edge can be written out.
    int whole = (scale - 1) * size + 1;
    BigDecimal at = BigDecimal.valueOf((long) (scale - 1) * bins + 1);
    assertEquals(bins + 1, bin(grid, at, whole));
    assertEquals(bins, bin(grid, at.subtract(LEAST), whole));
  }

  @Property(tries = 500)
  void endsOfTheScaleAreInTheFirstAndTheLastBin(
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll @IntRange(min = 2, max = 100) int scale) {
    Grid grid = new Grid(size, null, null);
    assertEquals(1, bin(grid, BigDecimal.ONE, scale));
    assertEquals(size, bin(grid, BigDecimal.valueOf(scale), scale));
  }

  @Property(tries = 2000)
  void binsAreOfEqualWidth(
      @ForAll @IntRange(min = 2, max = 9) int size,
      @ForAll @BigRange(min = "1", max = "5") @Scale(6) BigDecimal value) {
    int expected =
        value
            .subtract(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(size))
            .divide(BigDecimal.valueOf(4), MathContext.DECIMAL128)
            .intValue();
    assertEquals(Math.min(size, expected + 1), bin(new Grid(size, null, null), value, 5));
  }

  @Property(tries = 1000)
  void thresholdsTakeThePlaceOfEqualWidth(
      @ForAll @BigRange(min = "0.01", max = "0.49") @Scale(4) BigDecimal first,
      @ForAll @BigRange(min = "0.5", max = "0.99") @Scale(4) BigDecimal second,
      @ForAll @IntRange(min = 2, max = 50) int scale) {
    Grid grid = new Grid(3, List.of(first, second), null);
    BigDecimal width = BigDecimal.valueOf(scale - 1L);
    BigDecimal low = BigDecimal.ONE.add(width.multiply(first));
    BigDecimal high = BigDecimal.ONE.add(width.multiply(second));
    assertEquals(1, bin(grid, low.subtract(LEAST), scale));
    assertEquals(2, bin(grid, low, scale));
    assertEquals(2, bin(grid, high.subtract(LEAST), scale));
    assertEquals(3, bin(grid, high, scale));
    assertEquals(3, bin(grid, BigDecimal.valueOf(scale), scale));
  }

  @Example
  void whoLacksAnAxisIsInNoBox() {
    Grid grid = new Grid(3, null, null);
    Grid.Rated three = new Grid.Rated(BigDecimal.valueOf(3), 5);
    assertNull(grid.box(three, null));
    assertNull(grid.box(null, three));
    assertEquals(new Box(2, 2), grid.box(three, three));
    assertTrue(grid.has(new Box(3, 3)) && !grid.has(new Box(4, 1)));
  }

  private static int bin(Grid grid, BigDecimal value, int scale) {
    Grid.Rated rated = new Grid.Rated(value, scale);
    Box box = grid.box(rated, rated);
    return box == null ? 0 : box.performance();
  }
}
