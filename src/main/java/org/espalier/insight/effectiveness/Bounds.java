package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.statistics.Estimate;
import org.espalier.platform.sql.Row;

/**
 * A difference between two groups and how sure it is (Welch's t interval, Satterthwaite's degrees
 * of freedom), rounded to nine decimals.
 *
 * @param difference mean of those who completed it − mean of the others
 * @param lower end of the interval that holds the difference with 95 % confidence
 * @param upper its other end
 */
@Schema(name = "EstimatedDifference")
public record Bounds(
    BigDecimal difference,
    BigDecimal standardError,
    BigDecimal degreesOfFreedom,
    BigDecimal lower,
    BigDecimal upper) {

  private static final int SHOWN = 9;

  static Bounds of(Estimate estimate) {
    return new Bounds(
        shown(estimate.difference()),
        shown(estimate.standardError()),
        shown(estimate.degreesOfFreedom()),
        shown(estimate.lower()),
        shown(estimate.upper()));
  }

  /** A number that arithmetic in binary made, without its last digits. */
  static BigDecimal shown(double value) {
    return Row.plain(BigDecimal.valueOf(value).setScale(SHOWN, RoundingMode.HALF_EVEN));
  }
}
