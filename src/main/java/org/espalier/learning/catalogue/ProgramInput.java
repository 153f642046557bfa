package org.espalier.learning.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a program is made of, as clients send it.
 *
 * @param ordered true if a step opens only when those before it are done
 * @param steps in their order
 */
@Schema(name = "ProgramInput")
public record ProgramInput(
    @Nullable Boolean ordered,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ProgramStepInput> steps) {

  /** The external ids of all parts. */
  Stream<String> parts() {
    return (steps == null ? Stream.<ProgramStepInput>empty() : steps.stream())
        .filter(step -> step != null && step.activities() != null)
        .flatMap(step -> step.activities().stream())
        .map(part -> part == null ? null : part.activityExternalId())
        .filter(Objects::nonNull);
  }

  /** What must hold if nothing is wrong with the members by themselves. */
  void check(ActivityType type, Faults faults) {
    if (type != ActivityType.PROGRAM) {
      faults.add("/program", FaultCode.EXCLUSIVE, "Only what is of the type PROGRAM has steps.");
    }
    Set<String> seen = new HashSet<>();
    int needed = 0;
    for (int i = 0; i < steps.size(); i++) {
      String pointer = "/program/steps/" + i;
      steps.get(i).check(pointer, faults);
      needed += steps.get(i).needed();
      List<ProgramPartInput> parts = steps.get(i).activities();
      for (int k = 0; k < parts.size(); k++) {
        if (!seen.add(parts.get(k).activityExternalId())) {
          faults.add(
              pointer + "/activities/" + k + "/activityExternalId",
              FaultCode.DUPLICATE,
              "It is a part of the program already.");
        }
      }
    }
    if (needed == 0) {
      faults.add("/program/steps", FaultCode.OUT_OF_RANGE, "Something in it must be needed.");
    }
  }
}
