package org.espalier.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of gap and readiness, in exact decimals. Only quotients that do not end are rounded:
 * half even, at 20 significant digits, once, at the end.
 *
 * <pre>
 * shortfall           = required − actual             positive = to develop, negative = surplus
 * normalizedShortfall = shortfall / (max − min)
 * priority            = weight × max(0, normalizedShortfall), UNASSESSED counting as required − min
 * readiness           = Σ weight·min(1, (actual − min)/(required − min)) / Σ weight
 * </pre>
 */
public final class GapMath {

  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final MathContext INNER = new MathContext(40, RoundingMode.HALF_EVEN);

  /** As many digits as are divided in machine words: nearly all quotients of levels end within. */
  private static final MathContext FEW = new MathContext(9, RoundingMode.HALF_EVEN);

  private GapMath() {}

  /** required − actual; null if there is no actual. */
  public static @Nullable BigDecimal shortfall(BigDecimal required, @Nullable BigDecimal actual) {
    return actual == null ? null : Row.plain(required.subtract(actual));
  }

  /** The shortfall as a share of the scale; null if there is none. */
  public static @Nullable BigDecimal normalized(
      @Nullable BigDecimal shortfall, BigDecimal min, BigDecimal max) {
    return shortfall == null ? null : quotient(shortfall, max.subtract(min));
  }

  /** weight × max(0, required − actual) / (max − min); UNASSESSED counts as min. */
  public static BigDecimal priority(
      BigDecimal weight,
      BigDecimal required,
      @Nullable BigDecimal actual,
      BigDecimal min,
      BigDecimal max) {
    BigDecimal lacking = required.subtract(actual == null ? min : actual).max(BigDecimal.ZERO);
    return quotient(weight.multiply(lacking), max.subtract(min));
  }

  /** How a level compares with what is required. */
  public static GapStatus status(BigDecimal required, @Nullable BigDecimal actual) {
    if (actual == null) {
      return GapStatus.UNASSESSED;
    }
    int order = actual.compareTo(required);
    return order < 0 ? GapStatus.BELOW : order == 0 ? GapStatus.MET : GapStatus.EXCEEDED;
  }

  /**
   * Readiness for what the items require; null if nothing is required, for then there is nothing to
   * be ready for.
   */
  public static @Nullable BigDecimal readiness(List<? extends Compared> items) {
    BigDecimal weights =
        items.stream().map(Compared::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weights.signum() == 0) {
      return null;
    }
    BigDecimal reached =
        items.stream()
            .map(item -> item.weight().multiply(reached(item)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Row.plain(divided(reached, weights, INNER).round(SHOWN));
  }

  /** The quotient to as many digits as asked for; one that ends after a few is found quickly. */
  private static BigDecimal divided(BigDecimal dividend, BigDecimal divisor, MathContext digits) {
    BigDecimal few = dividend.divide(divisor, FEW);
    return few.multiply(divisor).compareTo(dividend) == 0 ? few : dividend.divide(divisor, digits);
  }

  /** A quotient, rounded only if it does not end within 20 digits. */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return Row.plain(divided(dividend, divisor, SHOWN));
  }

  /** A quotient that is yet to be added to others; {@link #shown} rounds their sum. */
  public static BigDecimal part(BigDecimal dividend, BigDecimal divisor) {
    return divided(dividend, divisor, INNER);
  }

  /** A sum of quotients as it is told: equal sums are told alike, whatever they were made of. */
  public static BigDecimal shown(BigDecimal sum) {
    return Row.plain(sum.round(SHOWN));
  }

  private static BigDecimal reached(Compared item) {
    BigDecimal asked = item.required().subtract(item.scale().min());
    if (asked.signum() == 0) {
      return BigDecimal.ONE;
    }
    if (item.actual() == null) {
      return BigDecimal.ZERO;
    }
    return divided(item.actual().subtract(item.scale().min()), asked, INNER).min(BigDecimal.ONE);
  }
}
