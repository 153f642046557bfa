package org.espalier.knowledge.mentoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a step with a mentoring.
 *
 * @param to the state to go to
 * @param outcome to CLOSED: what came of it
 * @param comment why; needed to decline
 */
@Schema(name = "MentoringStep")
public record MentoringStep(
    @NotNull MentoringState to,
    @Nullable MentoringOutcome outcome,
    @Size(max = 2000) @Nullable String comment)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (to != null && (to == MentoringState.CLOSED) == (outcome == null)) {
      faults.add(
          "/outcome", FaultCode.EXCLUSIVE, "Say what came of it to close it, and only then.");
    }
    if (to == MentoringState.DECLINED && (comment == null || comment.isBlank())) {
      faults.add("/comment", FaultCode.REQUIRED, "Say why you decline.");
    }
  }
}
