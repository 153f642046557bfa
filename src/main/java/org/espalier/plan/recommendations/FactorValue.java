package org.espalier.plan.recommendations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * What one factor adds to a score.
 *
 * @param value from 0 to 1
 * @param weight how much the factor counts
 * @param contribution weight × value
 */
@Schema(name = "RecommendationFactorValue")
public record FactorValue(
    Factor factor, BigDecimal value, BigDecimal weight, BigDecimal contribution) {

  private static final int DIGITS = 4;

  static FactorValue of(Factor factor, double value) {
    BigDecimal shown =
        BigDecimal.valueOf(Math.clamp(value, 0, 1)).setScale(DIGITS, RoundingMode.HALF_EVEN);
    return new FactorValue(
        factor,
        Row.plain(shown),
        Row.plain(factor.weight()),
        Row.plain(shown.multiply(factor.weight())));
  }
}
