package org.espalier.performance.goals;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a goal is reached, and how far it is.
 *
 * @param key its name within the goal, by which check-ins tell of it
 * @param type how it is measured
 * @param start the value from which progress counts
 * @param target the value to reach
 * @param weight how much it counts against the others
 * @param current what a check-in told last; null if none did, which counts as the start
 * @param progress from 0 to 1: (current − start) / (target − start), no less and no more
 */
@Schema(name = "KeyResult")
public record KeyResultView(
    String key,
    String name,
    KeyResultType type,
    BigDecimal start,
    BigDecimal target,
    BigDecimal weight,
    @Nullable BigDecimal current,
    BigDecimal progress) {

  KeyResultInput input() {
    boolean milestone = type == KeyResultType.MILESTONE;
    return new KeyResultInput(
        key, name, type, milestone ? null : start, milestone ? null : target, weight);
  }
}
