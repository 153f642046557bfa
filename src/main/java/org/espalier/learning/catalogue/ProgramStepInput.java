package org.espalier.learning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A step of a program, as clients send it.
 *
 * @param title what people call it
 * @param rule how much of it is needed
 * @param count how many of its activities are needed: with N_OF always, with ELECTIVES if any are
 * @param activities what it is made of
 * @param unlockAfterDays how many days after the program was begun it is open; at once if absent
 */
@Schema(name = "ProgramStepInput")
public record ProgramStepInput(
    @NotBlank @Size(max = 200) String title,
    @NotNull StepRule rule,
    @Min(1) @Max(100) @Nullable Integer count,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ProgramPartInput> activities,
    @Min(0) @Max(3650) @Nullable Integer unlockAfterDays) {

  /** How many of its activities are needed. */
  int needed() {
    return rule == StepRule.ALL ? activities.size() : count == null ? 0 : count;
  }

  void check(String pointer, Faults faults) {
    if (rule == StepRule.ALL && count != null) {
      faults.add(pointer + "/count", FaultCode.EXCLUSIVE, "All of them are needed: leave it out.");
    } else if (rule == StepRule.N_OF && count == null) {
      faults.add(pointer + "/count", FaultCode.REQUIRED, "N_OF needs to know how many.");
    } else if (count != null && count > activities.size()) {
      faults.add(pointer + "/count", FaultCode.OUT_OF_RANGE, "The step has not that many.");
    }
  }
}
