package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.statistics.Balance;
import org.espalier.insight.statistics.Sample;
import org.jspecify.annotations.Nullable;

/**
 * How two groups differ in something that was there before.
 *
 * @param mean of those who completed it
 * @param meanOfOthers of those who did not take it
 * @param standardizedDifference (mean − meanOfOthers) / √((s₁² + s₂²)/2); null if they differ and
 *     nothing varies
 */
@Schema(name = "CovariateBalance")
public record CovariateBalance(
    Covariate covariate,
    BigDecimal mean,
    BigDecimal meanOfOthers,
    @Nullable BigDecimal standardizedDifference,
    Balance balance) {

  /** All that two people at least of each group are known to have. */
  static List<CovariateBalance> of(Matched matched) {
    List<CovariateBalance> all = new ArrayList<>();
    for (Covariate covariate : Covariate.values()) {
      Sample treated = Matched.column(matched.treated(), covariate::of);
      Sample others = Matched.column(matched.others(), covariate::of);
      if (treated.size() > 1 && others.size() > 1) {
        all.add(of(covariate, treated, others));
      }
    }
    return all;
  }

  private static CovariateBalance of(Covariate covariate, Sample treated, Sample others) {
    double difference = Balance.difference(treated, others);
    return new CovariateBalance(
        covariate,
        Bounds.shown(treated.mean()),
        Bounds.shown(others.mean()),
        Double.isFinite(difference) ? Bounds.shown(difference) : null,
        Balance.of(difference));
  }
}
