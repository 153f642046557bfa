package org.espalier.performance.goals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How far goals are, from 0 to 1, in exact decimals. Only quotients that do not end are rounded:
 * half even, at 20 significant digits, once, at the end.
 *
 * <pre>
 * key result = clamp((current − start) / (target − start), 0, 1)   falling targets too
 * goal       = Σ weight·key result / Σ weight; without key results what was told last
 * </pre>
 */
public final class GoalProgress {

  private static final MathContext SHOWN = new MathContext(20, RoundingMode.HALF_EVEN);
  private static final MathContext INNER = new MathContext(40, RoundingMode.HALF_EVEN);

  private GoalProgress() {}

  /** How far a value is from start to target, which differ. */
  static BigDecimal of(BigDecimal start, BigDecimal target, BigDecimal current) {
    return Row.plain(exact(start, target, current).round(SHOWN));
  }

  private static BigDecimal exact(BigDecimal start, BigDecimal target, BigDecimal current) {
    BigDecimal way = target.subtract(start);
    BigDecimal gone = current.subtract(start);
    if (gone.signum() == 0 || gone.signum() != way.signum()) {
      return BigDecimal.ZERO;
    }
    return gone.abs().compareTo(way.abs()) >= 0 ? BigDecimal.ONE : gone.divide(way, INNER);
  }

  /** Key results with the values that were told last. */
  public static List<KeyResultView> measured(List<KeyResult> results, List<KeyResultValue> told) {
    Map<String, BigDecimal> values = new HashMap<>();
    told.forEach(one -> values.put(one.key(), one.value()));
    return results.stream().map(one -> one.measured(values)).toList();
  }

  /** How far a goal is; null if it has no key results and nothing was told. */
  public static @Nullable BigDecimal of(List<KeyResultView> results, @Nullable BigDecimal told) {
    if (results.isEmpty()) {
      return told == null ? null : Row.plain(told);
    }
    return mean(
        results,
        KeyResultView::weight,
        one ->
            exact(one.start(), one.target(), one.current() == null ? one.start() : one.current()));
  }

  /** The mean of some values by weight; null for none. */
  public static <T> @Nullable BigDecimal mean(
      List<T> all, Function<T, BigDecimal> weight, Function<T, BigDecimal> value) {
    if (all.isEmpty()) {
      return null;
    }
    BigDecimal weights = all.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum =
        all.stream()
            .map(one -> weight.apply(one).multiply(value.apply(one)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return mean(sum, weights);
  }

  /** The mean of values that were added up, each times its weight. */
  public static BigDecimal mean(BigDecimal sum, BigDecimal weights) {
    return Row.plain(sum.divide(weights, INNER).round(SHOWN));
  }
}
