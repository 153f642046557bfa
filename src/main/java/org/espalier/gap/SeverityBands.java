package org.espalier.gap;

import java.math.BigDecimal;

/**
 * Where the bands of severity begin, on the normalized shortfall: LOW above 0, then these.
 *
 * @param moderate from here on MODERATE
 * @param high from here on HIGH
 */
public record SeverityBands(BigDecimal moderate, BigDecimal high) {

  /** Those that hold. */
  public static final SeverityBands USUAL =
      new SeverityBands(new BigDecimal("0.25"), new BigDecimal("0.5"));

  /** The band of a normalized shortfall. */
  public Severity of(BigDecimal normalizedShortfall) {
    if (normalizedShortfall.signum() <= 0) {
      return Severity.NONE;
    }
    if (normalizedShortfall.compareTo(high) >= 0) {
      return Severity.HIGH;
    }
    return normalizedShortfall.compareTo(moderate) >= 0 ? Severity.MODERATE : Severity.LOW;
  }

  /** The normalized shortfalls of people of whom each stands in the middle of the band. */
  BigDecimal middle(long inLow, long inModerate, long inHigh) {
    BigDecimal twice =
        moderate
            .multiply(BigDecimal.valueOf(inLow))
            .add(moderate.add(high).multiply(BigDecimal.valueOf(inModerate)))
            .add(high.add(BigDecimal.ONE).multiply(BigDecimal.valueOf(inHigh)));
    return twice.divide(BigDecimal.TWO);
  }
}
