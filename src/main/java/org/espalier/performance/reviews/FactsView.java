package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.performance.goals.GoalConfidence;
import org.espalier.performance.goals.GoalProgress;
import org.espalier.performance.goals.GoalState;
import org.espalier.performance.goals.KeyResult;
import org.espalier.performance.goals.KeyResultValue;
import org.espalier.performance.goals.KeyResultView;
import org.espalier.plan.plans.PlanState;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the period, read now.
 *
 * @param goals the person's goals that ran in it, and how far they were at its end
 * @param plans the person's development plans that ran in it
 * @param learning the mandatory learning that was due in it
 */
@Schema(name = "ReviewFacts")
public record FactsView(List<GoalFact> goals, List<PlanFact> plans, LearningFact learning) {

  static FactsView of(Row row) throws SQLException {
    List<Due> due = JsonText.list(row.text("fact_learning"), Due.class);
    LocalDate end = row.date("period_end");
    return new FactsView(
        JsonText.list(row.text("fact_goals"), Goal.class).stream()
            .map(goal -> goal.told(end))
            .toList(),
        JsonText.list(row.text("fact_plans"), Plan.class).stream().map(Plan::told).toList(),
        new LearningFact(
            due(due, Standing.DONE), due(due, Standing.LATE), due(due, Standing.OPEN)));
  }

  private static List<UUID> due(List<Due> all, Standing standing) {
    return all.stream().filter(one -> one.standing() == standing).map(Due::id).toList();
  }

  /**
   * A goal that ran in the period.
   *
   * @param state where it stands today
   * @param weight how much it counts against the person's other goals
   * @param asOf the last day of the period: what was said later does not count
   * @param progress from 0 to 1, by what had been said until then: the mean of the key results by
   *     weight, or without any what the last check-in said; null if nothing was said
   * @param confidence what the last check-in said until then; null if there is none
   * @param checkedInAt when that one was recorded
   * @param keyResults the key results as they are today, by the values told until then
   */
  @Schema(name = "ReviewGoalFact")
  public record GoalFact(
      UUID goalId,
      String goalExternalId,
      String title,
      GoalState state,
      BigDecimal weight,
      LocalDate asOf,
      @Nullable BigDecimal progress,
      @Nullable GoalConfidence confidence,
      @Nullable Instant checkedInAt,
      List<KeyResultView> keyResults) {

    ReviewGoal goal() {
      return new ReviewGoal(title, goalId, goalExternalId, weight);
    }
  }

  /**
   * A plan that ran in the period.
   *
   * @param items how many items it has
   * @param closed how many of them are achieved or closed
   * @param progress the share of these, weighted by their priority, from 0 to 1; null without items
   */
  @Schema(name = "ReviewPlanFact")
  public record PlanFact(
      UUID planId,
      String title,
      PlanState state,
      int items,
      int closed,
      @Nullable BigDecimal progress) {}

  /**
   * Mandatory learning that was due in the period, by assignment.
   *
   * @param done completed by its day
   * @param late completed after it
   * @param open not completed
   */
  @Schema(name = "ReviewLearningFact")
  public record LearningFact(List<UUID> done, List<UUID> late, List<UUID> open) {}

  enum Standing {
    DONE,
    LATE,
    OPEN
  }

  record Due(UUID id, Standing standing) {}

  record Goal(
      UUID id,
      String externalId,
      String title,
      GoalState state,
      BigDecimal weight,
      List<KeyResult> keyResults,
      List<KeyResultValue> told,
      @Nullable BigDecimal said,
      @Nullable GoalConfidence confidence,
      @Nullable Instant checkedInAt) {

    GoalFact told(LocalDate end) {
      List<KeyResultView> measured = GoalProgress.measured(keyResults, told);
      return new GoalFact(
          id,
          externalId,
          title,
          state,
          Row.plain(weight),
          end,
          GoalProgress.of(measured, said),
          confidence,
          checkedInAt,
          measured);
    }
  }

  record Plan(
      UUID planId,
      String title,
      PlanState state,
      int items,
      int closed,
      BigDecimal priority,
      BigDecimal closedPriority) {

    PlanFact told() {
      return new PlanFact(planId, title, state, items, closed, progress());
    }

    private @Nullable BigDecimal progress() {
      if (items == 0) {
        return null;
      }
      return priority.signum() == 0
          ? GapMath.quotient(BigDecimal.valueOf(closed), BigDecimal.valueOf(items))
          : GapMath.quotient(closedPriority, priority);
    }
  }
}
