package org.espalier.knowledge.questions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A wish to take a step with a question.
 *
 * @param to the state to go to
 * @param answerId to ANSWERED: the answer that helped
 * @param comment why
 */
@Schema(name = "QuestionStep")
public record QuestionStep(
    @NotNull QuestionState to, @Nullable UUID answerId, @Size(max = 2000) @Nullable String comment)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (to != null
        && (to == QuestionState.ANSWERED) == (answerId == null)
        && !faults.at("/answerId")) {
      faults.add(
          "/answerId",
          FaultCode.EXCLUSIVE,
          "Name the answer that helped with a step to ANSWERED, and with no other.");
    }
  }
}
