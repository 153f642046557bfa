package org.espalier.gap;

import java.math.BigDecimal;

/**
 * Where the bands of severity begin, on the normalized shortfall: LOW above 0, then these.
 *
 * @param moderate from here on MODERATE
 * @param high from here on HIGH
 */
record SeverityBands(BigDecimal moderate, BigDecimal high) {

  static final SeverityBands USUAL =
      new SeverityBands(new BigDecimal("0.25"), new BigDecimal("0.5"));

  /** The band of a normalized shortfall. */
  Severity of(BigDecimal normalizedShortfall) {
    if (normalizedShortfall.signum() <= 0) {
      return Severity.NONE;
    }
    if (normalizedShortfall.compareTo(high) >= 0) {
      return Severity.HIGH;
    }
    return normalizedShortfall.compareTo(moderate) >= 0 ? Severity.MODERATE : Severity.LOW;
  }
}
