package org.espalier.plan.plans;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a plan develops.
 *
 * @param fromLevel the level when the item was made; null if there was no evidence
 * @param targetLevel the level to reach
 * @param priority what the gap was worth: the item's weight in the plan's progress
 * @param gap the gap that the item answers, as it was
 * @param overdue true if the plan is active and the item still open after its due date, or after
 *     the plan's period if it has none (UTC); derived when read
 * @param achievedBy the evidence by which the target was reached
 * @param closeReason why it was closed by hand
 */
@Schema(name = "PlanItem")
public record PlanItemView(
    UUID id,
    CompetencyBrief competency,
    @Nullable BigDecimal fromLevel,
    BigDecimal targetLevel,
    BigDecimal priority,
    FrozenGap gap,
    ItemKind kind,
    @Nullable LocalDate due,
    ItemState state,
    boolean overdue,
    @Nullable UUID achievedBy,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String closeReason,
    List<PlanActionView> actions) {

  public PlanItemView {
    fromLevel = fromLevel == null ? null : Row.plain(fromLevel);
    targetLevel = Row.plain(targetLevel);
    priority = Row.plain(priority);
  }

  /** The same as it stands on a day, in a plan of this state and end. */
  PlanItemView on(LocalDate today, PlanState plan, @Nullable LocalDate end) {
    LocalDate last = due == null ? end : due;
    boolean late =
        plan == PlanState.ACTIVE && state == ItemState.OPEN && last != null && last.isBefore(today);
    return late == overdue ? this : overdue(late);
  }

  private PlanItemView overdue(boolean late) {
    return new PlanItemView(
        id,
        competency,
        fromLevel,
        targetLevel,
        priority,
        gap,
        kind,
        due,
        state,
        late,
        achievedBy,
        closedAt,
        closedBy,
        closeReason,
        actions);
  }

  /** What a client would have to send to get this item. */
  PlanItemInput input() {
    return new PlanItemInput(
        competency.externalId(),
        null,
        targetLevel,
        null,
        null,
        kind,
        due,
        null,
        actions.stream()
            .map(action ->
                new PlanActionInput(
                    action.type(),
                    action.title(),
                    action.activityExternalId(),
                    null,
                    action.due(),
                    action.articleExternalId(),
                    null))
            .toList());
  }

  /** The same for an import: with what only imports say. */
  PlanItemInput exported() {
    PlanItemInput input = input();
    return new PlanItemInput(
        input.competencyExternalId(),
        null,
        targetLevel,
        fromLevel,
        gap,
        kind,
        due,
        closeReason,
        input.actions());
  }
}
