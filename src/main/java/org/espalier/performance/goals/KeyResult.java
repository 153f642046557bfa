package org.espalier.performance.goals;

import java.math.BigDecimal;
import java.util.Map;
import org.espalier.platform.sql.Row;

/**
 * What shows that a goal is reached, as it is kept with the goal. Invariant: target and start
 * differ.
 *
 * @param key its name within the goal
 * @param name what people call it
 * @param type how it is measured
 * @param start the value from which progress counts
 * @param target the value to reach
 * @param weight how much it counts against the others
 */
public record KeyResult(
    String key,
    String name,
    KeyResultType type,
    BigDecimal start,
    BigDecimal target,
    BigDecimal weight) {

  public KeyResult {
    start = Row.plain(start);
    target = Row.plain(target);
    weight = Row.plain(weight);
  }

  KeyResultView measured(Map<String, BigDecimal> told) {
    BigDecimal value = told.get(key);
    BigDecimal current = value == null ? null : Row.plain(value);
    return new KeyResultView(
        key,
        name,
        type,
        start,
        target,
        weight,
        current,
        GoalProgress.of(start, target, current == null ? start : current));
  }
}
