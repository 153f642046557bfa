package org.espalier.performance.checkins;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.goals.GoalConfidence;
import org.espalier.performance.goals.KeyResultValue;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of how a goal goes, as clients send it.
 *
 * @param comment in words
 * @param confidence how sure it is that the goal will be reached
 * @param progress how far it is, from 0 to 1; only of goals without key results
 * @param keyResults where key results stand; those that are not told stay where they are
 */
@Schema(name = "GoalCheckInInput")
public record GoalCheckInInput(
    @Size(max = 4000) @Nullable String comment,
    @NotNull GoalConfidence confidence,
    @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal progress,
    @Size(max = 50) @Nullable List<@NotNull @Valid KeyResultValue> keyResults)
    implements Checked {

  List<KeyResultValue> told() {
    return keyResults == null ? List.of() : keyResults;
  }

  @Override
  public void check(Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < told().size(); i++) {
      KeyResultValue value = told().get(i);
      if (value != null && value.key() != null && !seen.add(value.key())) {
        faults.add("/keyResults/" + i + "/key", FaultCode.DUPLICATE, "It was told of already.");
      }
    }
  }
}
