package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.statistics.NormalizedGain;
import org.jspecify.annotations.Nullable;

/**
 * What people gained in a test that they took before and after learning, as a share of what was
 * left to gain: g = (post − pre) / (100 − pre).
 *
 * @param people how many scored in the same test before and after
 * @param reason why nothing else is told; null if it is
 * @param gainOfMeans g of the mean scores (Hake 1998); null if everybody began at 100
 * @param meanOfGains mean of everybody's own g; null if everybody began at 100
 * @param atCeiling how many began at 100 and have no g of their own
 */
@Schema(name = "TestScoreGain")
public record TestScores(
    int people,
    @Nullable NoValue reason,
    @Nullable BigDecimal meanBefore,
    @Nullable BigDecimal meanAfter,
    @Nullable BigDecimal gainOfMeans,
    @Nullable BigDecimal meanOfGains,
    @Nullable Integer atCeiling) {

  static TestScores of(List<Pair> pairs) {
    if (pairs.size() < LearningInsightPolicy.MIN_GROUP_SIZE) {
      NoValue reason = pairs.isEmpty() ? NoValue.NO_SCORES : NoValue.TOO_FEW_PEOPLE;
      return new TestScores(pairs.size(), reason, null, null, null, null, null);
    }
    NormalizedGain gain =
        NormalizedGain.of(
            pairs.stream().mapToDouble(pair -> pair.before().doubleValue()).toArray(),
            pairs.stream().mapToDouble(pair -> pair.after().doubleValue()).toArray());
    return new TestScores(
        pairs.size(),
        null,
        shown(gain.meanBefore()),
        shown(gain.meanAfter()),
        shown(gain.gainOfMeans()),
        shown(gain.meanOfGains()),
        gain.atCeiling());
  }

  private static @Nullable BigDecimal shown(double value) {
    return Double.isNaN(value) ? null : Bounds.shown(value);
  }

  /** The scores of one person, from 0 to 100. */
  record Pair(BigDecimal before, BigDecimal after) {}
}
