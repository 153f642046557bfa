package org.espalier.realdata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of gap and readiness once more, as the domain writes them and apart from the
 * server's: with 60 digits, rounded to the 20 that the server shows.
 */
final class Formulas {

  private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);

  private Formulas() {}

  /** Σ weight·min(1, (actual − min)/(required − min)) / Σ weight, as it is shown. */
  static BigDecimal readiness(List<Need> needs, BigDecimal min) {
    BigDecimal reached = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Need need : needs) {
      BigDecimal asked = need.required.subtract(min);
      BigDecimal ratio =
          asked.signum() == 0
              ? BigDecimal.ONE
              : need.orMin(min).subtract(min).divide(asked, EXACT).min(BigDecimal.ONE);
      reached = reached.add(need.weight.multiply(ratio));
      weights = weights.add(need.weight);
    }
    return shown(reached.divide(weights, EXACT));
  }

  /** A quotient as it is shown. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return shown(dividend.divide(divisor, EXACT));
  }

  private static BigDecimal shown(BigDecimal number) {
    return number.round(SHOWN).stripTrailingZeros();
  }

  /** What is required, and what a person can do. */
  record Need(
      String competency, BigDecimal required, @Nullable BigDecimal actual, BigDecimal weight) {

    BigDecimal orMin(BigDecimal min) {
      return actual == null ? min : actual;
    }

    /** weight × max(0, required − actual) on a scale, not yet divided by its length. */
    BigDecimal weighted(BigDecimal min) {
      return weight.multiply(required.subtract(orMin(min)).max(BigDecimal.ZERO));
    }

    boolean met() {
      return actual != null && actual.compareTo(required) >= 0;
    }

    String status() {
      if (actual == null) {
        return "UNASSESSED";
      }
      int order = actual.compareTo(required);
      return order < 0 ? "BELOW" : order == 0 ? "MET" : "EXCEEDED";
    }
  }
}
