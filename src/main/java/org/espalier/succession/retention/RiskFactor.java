package org.espalier.succession.retention;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks for somebody leaving, and how much it usually weighs; the weights sum to 1. */
@Schema(
    name = "FlightRiskFactor",
    description =
        "TENURE: 1 on the day of the hire, falling evenly to 0 after five years. TIME_IN_JOB: 0 when the job began, rising"
            + " evenly to 1 after five years. NO_PLAN: 1 without a development plan that is agreed or active. NO_GROWTH: 1 if no"
            + " proficiency that the job asks for rose within a year, falling evenly to 0 for one level in sum. SHORTFALL: 1 −"
            + " readiness for the own job. ONLY_COVER: 1 if the person is the only one who is"
            + " nominated by name to follow in a key position.")
public enum RiskFactor {
  TENURE("0.2"),
  TIME_IN_JOB("0.2"),
  NO_PLAN("0.2"),
  NO_GROWTH("0.15"),
  SHORTFALL("0.15"),
  ONLY_COVER("0.1");

  private final String weight;

  RiskFactor(String weight) {
    this.weight = weight;
  }

  /** How much it weighs unless the tenant says otherwise. */
  public BigDecimal weight() {
    return new BigDecimal(weight);
  }
}
