package org.espalier.performance.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** With which level of a scale a score counts. */
class NearestLevelTest {

  private static final List<BigDecimal> UNEVEN =
      List.of(BigDecimal.ZERO, BigDecimal.TWO, BigDecimal.valueOf(3), BigDecimal.TEN);

  @Example
  void halfwayIsTheHigherOne() {
    assertEquals(0, Distribution.nearest(UNEVEN, new BigDecimal("0.99")));
    assertEquals(1, Distribution.nearest(UNEVEN, BigDecimal.ONE));
    assertEquals(2, Distribution.nearest(UNEVEN, new BigDecimal("2.5")));
    assertEquals(2, Distribution.nearest(UNEVEN, new BigDecimal("6.4999")));
    assertEquals(3, Distribution.nearest(UNEVEN, new BigDecimal("6.5")));
  }

  @Property
  void higherScoresNeverCountLower(
      @ForAll @IntRange(max = 1000) int one, @ForAll @IntRange(max = 1000) int other) {
    BigDecimal low = BigDecimal.valueOf(Math.min(one, other), 2);
    BigDecimal high = BigDecimal.valueOf(Math.max(one, other), 2);
    assertEquals(
        Distribution.nearest(UNEVEN, high),
        Math.max(Distribution.nearest(UNEVEN, low), Distribution.nearest(UNEVEN, high)));
  }

  @Example
  void everyLevelIsItsOwn() {
    for (int i = 0; i < UNEVEN.size(); i++) {
      assertEquals(i, Distribution.nearest(UNEVEN, UNEVEN.get(i)));
    }
  }
}
