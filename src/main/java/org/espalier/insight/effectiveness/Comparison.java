package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.statistics.Balance;
import org.espalier.insight.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * People who completed learning beside people with the same requirement and start level who did not
 * take it, over the same time.
 *
 * @param matched how many completed it and have somebody to be compared with
 * @param unmatched how many completed it and have nobody
 * @param others how many did not take it and are compared with
 * @param reason why no difference is told; null if one is
 * @param meanGain mean of after − before of the matched
 * @param meanGainOfOthers the same of the others
 * @param afterwards by how much the levels differ afterwards alone
 * @param difference by how much the gains differ: the difference in differences
 * @param balance the worst verdict on anything that was there before
 * @param covariates what was there before
 */
@Schema(name = "EffectivenessComparison")
public record Comparison(
    int matched,
    int unmatched,
    int others,
    @Nullable NoValue reason,
    @Nullable BigDecimal meanGain,
    @Nullable BigDecimal meanGainOfOthers,
    @Nullable Bounds afterwards,
    @Nullable Bounds difference,
    @Nullable Balance balance,
    List<CovariateBalance> covariates) {

  static Comparison of(Matched groups) {
    int matched = groups.treated().size();
    int others = groups.others().size();
    if (Math.min(matched, others) < LearningInsightPolicy.MIN_GROUP_SIZE) {
      return new Comparison(
          matched,
          groups.unmatched(),
          others,
          NoValue.NO_COMPARISON,
          null,
          null,
          null,
          null,
          null,
          List.of());
    }
    var gain = Matched.column(groups.treated(), Compared::gain);
    var without = Matched.column(groups.others(), Compared::gain);
    Optional<Estimate> difference = Estimate.between(gain, without);
    List<CovariateBalance> covariates = CovariateBalance.of(groups);
    return new Comparison(
        matched,
        groups.unmatched(),
        others,
        difference.isPresent() ? null : NoValue.NO_VARIANCE,
        Bounds.shown(gain.mean()),
        Bounds.shown(without.mean()),
        Estimate.between(
                Matched.column(groups.treated(), Compared::after),
                Matched.column(groups.others(), Compared::after))
            .map(Bounds::of)
            .orElse(null),
        difference.map(Bounds::of).orElse(null),
        covariates.stream().map(CovariateBalance::balance).reduce(Balance.BALANCED, Balance::or),
        covariates);
  }
}
