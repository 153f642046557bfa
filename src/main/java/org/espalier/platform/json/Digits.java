package org.espalier.platform.json;

import java.math.BigDecimal;

/**
 * How many digits numbers have at the most: what can be stored, summed up and told by all forms.
 */
public final class Digits {

  /** Before the point. */
  public static final int BEFORE = 18;

  /** After the point. */
  public static final int AFTER = 24;

  /** What is said of numbers that have more. */
  public static final String TOO_MANY =
      "The number has more than " + BEFORE + " digits before or " + AFTER + " after the point.";

  private Digits() {}

  /** True if the number has no more, however it is written. */
  public static boolean fit(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() <= AFTER && (long) bare.precision() - bare.scale() <= BEFORE;
  }
}
