package org.espalier.succession.retention;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How much each factor of flight risk is to weigh. What is absent takes its usual weight; one of
 * them at least weighs something.
 */
@Schema(name = "FlightRiskWeightsInput")
public record WeightsInput(
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal tenure,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal timeInJob,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal noPlan,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal noGrowth,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal shortfall,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal onlyCover)
    implements Checked {

  /** The same with nothing absent, as the tenant's. */
  RiskWeights weights() {
    return new RiskWeights(
        WeightOrigin.TENANT,
        or(tenure, RiskFactor.TENURE),
        or(timeInJob, RiskFactor.TIME_IN_JOB),
        or(noPlan, RiskFactor.NO_PLAN),
        or(noGrowth, RiskFactor.NO_GROWTH),
        or(shortfall, RiskFactor.SHORTFALL),
        or(onlyCover, RiskFactor.ONLY_COVER));
  }

  @Override
  public void check(Faults faults) {
    RiskWeights all = weights();
    if (Stream.of(RiskFactor.values()).allMatch(factor -> all.of(factor).signum() == 0)) {
      faults.add("", FaultCode.OUT_OF_RANGE, "One factor at least must weigh something.");
    }
  }

  private static BigDecimal or(@Nullable BigDecimal said, RiskFactor factor) {
    return said == null ? factor.weight() : said;
  }
}
