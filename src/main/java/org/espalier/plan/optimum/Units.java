package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Decimals as whole numbers: how often one unit goes into each. The unit is the largest that all
 * are multiples of; only if that made the numbers too large to reckon with is it a coarser one.
 */
final class Units {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

  private final BigDecimal unit;

  private Units(BigDecimal unit) {
    this.unit = unit;
  }

  static Units of(Collection<BigDecimal> values) {
    int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger common =
        values.stream()
            .map(value -> value.movePointRight(scale).toBigInteger())
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    if (common.signum() == 0) {
      return new Units(BigDecimal.ONE);
    }
    BigDecimal unit = new BigDecimal(common).movePointLeft(scale);
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal coarser = sum.divide(MOST, scale + 10, RoundingMode.CEILING);
    return new Units(unit.max(coarser));
  }

  /** How many units it takes. */
  double up(BigDecimal value) {
    return value.divide(unit, 0, RoundingMode.CEILING).doubleValue();
  }

  /** How many units go into it. */
  double down(BigDecimal value) {
    return value.divide(unit, 0, RoundingMode.FLOOR).doubleValue();
  }

  /** What so many units are. */
  BigDecimal worth(double count) {
    return unit.multiply(BigDecimal.valueOf(count));
  }
}
