package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a goal.
 *
 * @param text what was to be reached: the goal's title as it was then, or how it was named
 * @param goalId the goal; null if it was named by a text only
 * @param goalExternalId the same by the id of its source
 * @param weight how much it counts against the other goals: what the goal said then, 1 for those
 *     named by a text
 * @param level the rating on the form's scale; or score
 * @param score how much of it was reached, from 0 to 1
 * @param comment why
 */
@Schema(name = "ReviewGoalAnswer")
public record GoalAnswer(
    String text,
    @Nullable UUID goalId,
    @Nullable String goalExternalId,
    BigDecimal weight,
    @Nullable BigDecimal level,
    @Nullable BigDecimal score,
    @Nullable String comment) {

  static GoalAnswer of(ReviewGoal goal, GoalAnswerInput said) {
    return new GoalAnswer(
        goal.text(),
        goal.goalId(),
        goal.goalExternalId(),
        goal.weight(),
        said.level(),
        said.score(),
        said.comment());
  }

  ReviewGoal goal() {
    return new ReviewGoal(text, goalId, goalExternalId, weight);
  }
}
