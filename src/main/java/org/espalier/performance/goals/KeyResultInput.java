package org.espalier.performance.goals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a goal is reached, as clients send it.
 *
 * @param key its name within the goal, by which check-ins tell of it
 * @param name what people call it
 * @param type how it is measured
 * @param start the value from which progress counts; 0 if absent; not with MILESTONE
 * @param target the value to reach, above or below the start; not with MILESTONE
 * @param weight how much it counts against the others; 1 if absent
 */
@Schema(name = "KeyResultInput")
public record KeyResultInput(
    @NotBlank @Size(max = 100) @Pattern(regexp = SyncInput.KEY, message = SyncInput.KEY_RULE)
        String key,
    @NotBlank @Size(max = 500) String name,
    @NotNull KeyResultType type,
    @Nullable BigDecimal start,
    @Nullable BigDecimal target,
    @Positive @Nullable BigDecimal weight) {

  /** Adds what is wrong with it, at a pointer. */
  void check(String at, Faults faults) {
    if (type == KeyResultType.MILESTONE) {
      if (start != null || target != null) {
        faults.add(
            at + (start != null ? "/start" : "/target"),
            FaultCode.EXCLUSIVE,
            "A MILESTONE goes from 0 to 1: give neither start nor target.");
      }
    } else if (type != null && target == null) {
      faults.add(at + "/target", FaultCode.REQUIRED, "This is needed to measure it.");
    } else if (target != null && target.compareTo(from()) == 0) {
      faults.add(
          at + "/target", FaultCode.OUT_OF_RANGE, "This is where it starts: nothing is to reach.");
    }
  }

  KeyResult stored() {
    boolean milestone = type == KeyResultType.MILESTONE;
    BigDecimal to = milestone || target == null ? BigDecimal.ONE : target;
    return new KeyResult(key, name, type, from(), to, weight == null ? BigDecimal.ONE : weight);
  }

  private BigDecimal from() {
    return start == null ? BigDecimal.ZERO : start;
  }
}
