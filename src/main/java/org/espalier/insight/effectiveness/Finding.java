package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.insight.NoValue;
import org.espalier.insight.statistics.Balance;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** What can be said of the effect of learning. Only a comparable comparison is called one. */
@Schema(
    name = "EffectivenessFinding",
    description =
        "What can be said. INSUFFICIENT_DATA: too few people, or too few to compare them with. NOT_COMPARABLE: the others differed at"
            + " the start. POSITIVE_EFFECT, NEGATIVE_EFFECT: the 95 % confidence interval of the difference in gain lies above, or"
            + " below, zero. NO_EFFECT_SHOWN: zero lies in it.")
public enum Finding {
  INSUFFICIENT_DATA,
  NOT_COMPARABLE,
  NO_EFFECT_SHOWN,
  POSITIVE_EFFECT,
  NEGATIVE_EFFECT;

  private static final int DECIMALS = 2;

  static Finding of(Change change, Comparison comparison) {
    Bounds difference = comparison.difference();
    if (change.reason() != null || difference == null) {
      return INSUFFICIENT_DATA;
    }
    if (comparison.balance() == Balance.NOT_COMPARABLE) {
      return NOT_COMPARABLE;
    }
    if (difference.lower().signum() > 0) {
      return POSITIVE_EFFECT;
    }
    return difference.upper().signum() < 0 ? NEGATIVE_EFFECT : NO_EFFECT_SHOWN;
  }

  /** The finding in words: one of a fixed catalogue, in which only numbers differ. */
  String statement(Change change, Comparison comparison) {
    Bounds difference = comparison.difference();
    if (this == INSUFFICIENT_DATA || difference == null) {
      return insufficient(change, comparison);
    }
    if (this == NOT_COMPARABLE) {
      return "%d people who completed it gained %s levels, %d others %s; the groups differed at the start, so the difference cannot be put down to it."
          .formatted(
              comparison.matched(),
              shown(comparison.meanGain()),
              comparison.others(),
              shown(comparison.meanGainOfOthers()));
    }
    return (this == NO_EFFECT_SHOWN
            ? "No effect is shown: %d people gained %s levels more than %d comparable others over the same time, with a 95 %% confidence interval from %s to %s."
            : "The effect on %d people is a gain of %s levels more than that of %d comparable others over the same time, with a 95 %% confidence interval from %s to %s.")
        .formatted(
            comparison.matched(),
            shown(difference.difference()),
            comparison.others(),
            shown(difference.lower()),
            shown(difference.upper()));
  }

  private static String insufficient(Change change, Comparison comparison) {
    if (change.reason() != null) {
      return "Too few people have evidence before and after it to say anything.";
    }
    return "The mean level of %d people went from %s to %s; %s, so it cannot be said why."
        .formatted(
            change.people(),
            shown(change.meanBefore()),
            shown(change.meanAfter()),
            comparison.reason() == NoValue.NO_VARIANCE
                ? "all who are compared changed by the same"
                : "there are too few others to compare them with");
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null
        ? "nothing"
        : Row.plain(value.setScale(DECIMALS, RoundingMode.HALF_EVEN)).toPlainString();
  }
}
