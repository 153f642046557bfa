package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.insight.Definition;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How people changed who completed learning and have evidence before and after it. A shortfall is
 * required − actual, against what was required of them at the completion; negative is a surplus.
 *
 * @param people how many they are
 * @param reason why nothing else is told; null if it is
 * @param meanBefore their mean level just before it
 * @param meanAfter their mean level at the end of the window after it
 * @param meanShortfallBefore mean shortfall just before it
 * @param meanShortfallAfter mean shortfall at the end of the window
 * @param meanGain mean of after − before
 * @param gapClosure Σ(before⁺ − after⁺) / Σ before⁺ over their shortfalls, ⁺ leaving out surpluses
 */
@Schema(name = "EffectivenessChange")
public record Change(
    int people,
    @Nullable NoValue reason,
    @Nullable BigDecimal meanBefore,
    @Nullable BigDecimal meanAfter,
    @Nullable BigDecimal meanShortfallBefore,
    @Nullable BigDecimal meanShortfallAfter,
    @Nullable BigDecimal meanGain,
    @Nullable Ratio gapClosure) {

  static Change of(List<Observation> counted) {
    int people = counted.size();
    if (people < LearningInsightPolicy.MIN_GROUP_SIZE) {
      return new Change(people, NoValue.TOO_FEW_PEOPLE, null, null, null, null, null, null);
    }
    return new Change(
        people,
        null,
        mean(counted, Observation::start),
        mean(counted, Observation::end),
        mean(counted, one -> one.asked().subtract(one.start())),
        mean(counted, one -> one.asked().subtract(one.end())),
        mean(counted, one -> one.end().subtract(one.start())),
        closure(counted));
  }

  static Ratio closure(List<Observation> counted) {
    return Ratio.of(
        sum(counted, Observation::closed),
        sum(counted, Observation::lackingBefore),
        NoValue.NO_SHORTFALL_BEFORE,
        Definition.GAP_CLOSURE);
  }

  static BigDecimal sum(List<Observation> counted, Function<Observation, BigDecimal> value) {
    return counted.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal mean(
      List<Observation> counted, Function<Observation, BigDecimal> value) {
    return GapMath.quotient(sum(counted, value), BigDecimal.valueOf(counted.size()));
  }
}
