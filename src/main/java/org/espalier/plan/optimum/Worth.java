package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;

/**
 * What it is worth to raise somebody: weight × levels / (max − min), the share of the gap's
 * priority, but over a denominator that all scales have in common, so that nothing is rounded.
 */
final class Worth {

  private final BigDecimal common;

  private Worth(BigDecimal common) {
    this.common = common;
  }

  static Worth of(Collection<GapItem> gaps) {
    int scale = gaps.stream().mapToInt(gap -> range(gap).scale()).max().orElse(0);
    BigInteger multiple =
        gaps.stream()
            .map(gap -> range(gap).movePointRight(scale).toBigIntegerExact())
            .distinct()
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    return new Worth(new BigDecimal(multiple).movePointLeft(scale));
  }

  /** What so many levels of a gap are worth. */
  BigDecimal of(GapItem gap, BigDecimal levels) {
    return gap.weight().multiply(levels).multiply(common.divide(range(gap)));
  }

  /** The same as priority. */
  BigDecimal priority(BigDecimal worth) {
    return GapMath.quotient(worth, common);
  }

  private static BigDecimal range(GapItem gap) {
    return gap.scale().max().subtract(gap.scale().min());
  }
}
