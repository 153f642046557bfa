package org.espalier.performance.reviews;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody says in a review; what is absent is not said.
 *
 * @param competencies about what is required
 * @param goals about what was to be reached
 * @param questions to the form's questions
 * @param submit true to hand it in: only then others see it and it counts
 */
@Schema(name = "ReviewAnswersInput")
public record AnswersInput(
    @Size(max = 500) @Nullable List<@NotNull @Valid CompetencyAnswer> competencies,
    @Size(max = 100) @Nullable List<@NotNull @Valid GoalAnswerInput> goals,
    @Size(max = 1000) @Nullable List<@NotNull @Valid QuestionAnswer> questions,
    @Nullable Boolean submit) {

  List<CompetencyAnswer> rated() {
    return competencies == null ? List.of() : competencies;
  }

  List<GoalAnswerInput> reached() {
    return goals == null ? List.of() : goals;
  }

  List<QuestionAnswer> answered() {
    return questions == null ? List.of() : questions;
  }

  boolean submits() {
    return Boolean.TRUE.equals(submit);
  }
}
