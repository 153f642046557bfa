package org.espalier.performance.reviews;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a goal: one of those that the sheet offers, or one named by a text.
 *
 * @param text what was to be reached, for a goal that is kept nowhere else; whoever names it by the
 *     same text means the same goal
 * @param goalId which one, of those of the sheet; or goalExternalId, or text
 * @param goalExternalId the same by the id of its source
 * @param level the rating on the form's scale; or score
 * @param score how much of it was reached, from 0 to 1
 * @param comment why
 */
@Schema(name = "ReviewGoalAnswerInput")
public record GoalAnswerInput(
    @Size(max = 500) @Nullable String text,
    @Nullable UUID goalId,
    @Size(max = 200) @Nullable String goalExternalId,
    @Nullable BigDecimal level,
    @PositiveOrZero @DecimalMax("1") @Nullable BigDecimal score,
    @Size(max = 4000) @Nullable String comment) {

  /** True if it is one of the sheet's goals. */
  boolean refers() {
    return goalId != null || goalExternalId != null;
  }

  /** True if it means this one. */
  boolean means(ReviewGoal goal) {
    return goalId != null
        ? goalId.equals(goal.goalId())
        : goalExternalId != null && goalExternalId.equals(goal.goalExternalId());
  }
}
