package org.espalier.succession.retention;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * How much each factor of flight risk weighs.
 *
 * @param origin who says so
 */
@Schema(name = "FlightRiskWeighting")
public record RiskWeights(
    WeightOrigin origin,
    BigDecimal tenure,
    BigDecimal timeInJob,
    BigDecimal noPlan,
    BigDecimal noGrowth,
    BigDecimal shortfall,
    BigDecimal onlyCover) {

  /** What holds where nobody says otherwise. */
  static final RiskWeights USUAL =
      new RiskWeights(
          WeightOrigin.DEFAULT,
          RiskFactor.TENURE.weight(),
          RiskFactor.TIME_IN_JOB.weight(),
          RiskFactor.NO_PLAN.weight(),
          RiskFactor.NO_GROWTH.weight(),
          RiskFactor.SHORTFALL.weight(),
          RiskFactor.ONLY_COVER.weight());

  /**
   * The tenant's own.
   *
   * @param onlyCover the column of that weight
   */
  static RiskWeights of(Row row, String onlyCover) throws SQLException {
    return new RiskWeights(
        WeightOrigin.TENANT,
        row.number("tenure"),
        row.number("time_in_job"),
        row.number("no_plan"),
        row.number("no_growth"),
        row.number("shortfall"),
        row.number(onlyCover));
  }

  /** The weight of a factor. */
  BigDecimal of(RiskFactor factor) {
    return switch (factor) {
      case TENURE -> tenure;
      case TIME_IN_JOB -> timeInJob;
      case NO_PLAN -> noPlan;
      case NO_GROWTH -> noGrowth;
      case SHORTFALL -> shortfall;
      case ONLY_COVER -> onlyCover;
    };
  }

  /** True if every factor weighs the same. */
  boolean same(RiskWeights other) {
    for (RiskFactor factor : RiskFactor.values()) {
      if (of(factor).compareTo(other.of(factor)) != 0) {
        return false;
      }
    }
    return origin == other.origin;
  }
}
