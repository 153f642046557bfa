package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Quotients, the only numbers here that are rounded: half even, at 20 significant digits. They are
 * shown, and nothing is decided by them.
 */
final class Ratios {

  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);

  private Ratios() {}

  /** A quotient; null if there is nothing to divide by. */
  static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? null : Row.plain(part.divide(whole, SHOWN));
  }

  /** So many percent of an amount, exactly. */
  static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
    return Row.plain(amount.multiply(percent).movePointLeft(2));
  }
}
