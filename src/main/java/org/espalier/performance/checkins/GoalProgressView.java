package org.espalier.performance.checkins;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.goals.GoalConfidence;
import org.espalier.performance.goals.GoalView;
import org.espalier.performance.goals.KeyResultView;
import org.espalier.platform.paging.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal was at a moment.
 *
 * @param goalId the goal
 * @param asOf the moment, or the day, that the answer holds for
 * @param progress from 0 to 1: the mean of the key results by weight, or without any what the last
 *     check-in said until then; null if nothing was said
 * @param confidence what the last check-in said until then; null if there is none
 * @param checkedInAt when that one was recorded
 * @param keyResults the goal's key results as they are today, by the values told until then
 */
@Schema(name = "GoalProgress")
public record GoalProgressView(
    UUID goalId,
    String asOf,
    @Nullable BigDecimal progress,
    @Nullable GoalConfidence confidence,
    @Nullable Instant checkedInAt,
    List<KeyResultView> keyResults) {

  static GoalProgressView of(GoalView then, AsOf asOf) {
    return new GoalProgressView(
        then.id(),
        asOf.shown(),
        then.progress(),
        then.confidence(),
        then.checkedInAt(),
        then.keyResults());
  }
}
