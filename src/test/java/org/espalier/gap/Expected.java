package org.espalier.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The domain's formulas once more, apart from the server's: fractions are carried to 60 digits and
 * rounded to the 20 that are shown.
 *
 * @param min smallest value of the scale
 * @param max largest value of the scale
 */
record Expected(BigDecimal min, BigDecimal max) {

  private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);

  /** What is asked, and what there is. */
  record Need(BigDecimal required, @Nullable BigDecimal actual, BigDecimal weight) {}

  BigDecimal priority(Need need) {
    BigDecimal from = need.actual() == null ? min : need.actual();
    BigDecimal lacking = need.required().subtract(from).max(BigDecimal.ZERO);
    return shown(need.weight().multiply(lacking).divide(max.subtract(min), EXACT));
  }

  BigDecimal normalized(BigDecimal shortfall) {
    return shown(shortfall.divide(max.subtract(min), EXACT));
  }

  BigDecimal readiness(List<Need> needs) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Need need : needs) {
      sum = sum.add(need.weight().multiply(ratio(need)));
      weights = weights.add(need.weight());
    }
    return shown(sum.divide(weights, EXACT));
  }

  private BigDecimal ratio(Need need) {
    if (need.required().compareTo(min) == 0) {
      return BigDecimal.ONE;
    }
    if (need.actual() == null) {
      return BigDecimal.ZERO;
    }
    return need.actual()
        .subtract(min)
        .divide(need.required().subtract(min), EXACT)
        .min(BigDecimal.ONE);
  }

  static BigDecimal shown(BigDecimal number) {
    return number.round(SHOWN).stripTrailingZeros();
  }
}
