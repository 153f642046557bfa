package org.espalier.performance.goals;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A goal of a person or of a unit, and how far it is.
 *
 * @param employeeId whose goal it is; null for a unit's
 * @param orgUnitId the unit whose goal it is; null for a person's
 * @param parentId the goal that it serves
 * @param initiativeId the strategic initiative that it serves by itself; it also serves the one of
 *     its uppermost goal
 * @param weight how much it counts against the owner's other goals
 * @param startsOn its first day
 * @param dueOn until when
 * @param competencies what it needs or develops
 * @param keyResults what shows that it is reached
 * @param state where it stands in its life
 * @param progress from 0 to 1: the mean of the key results by weight, or without any what the last
 *     check-in said; null if nothing was said
 * @param confidence what the last check-in said; null if there is none
 * @param checkedInAt when the last check-in was recorded
 */
@Schema(name = "Goal")
public record GoalView(
    UUID id,
    String externalId,
    String source,
    String title,
    @Nullable String description,
    @Nullable UUID employeeId,
    @Nullable String employeeExternalId,
    @Nullable UUID orgUnitId,
    @Nullable String orgUnitExternalId,
    @Nullable UUID parentId,
    @Nullable String parentExternalId,
    @Nullable UUID initiativeId,
    @Nullable String initiativeExternalId,
    BigDecimal weight,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate dueOn,
    List<GoalCompetency> competencies,
    List<KeyResultView> keyResults,
    GoalState state,
    @Nullable BigDecimal progress,
    @Nullable GoalConfidence confidence,
    @Nullable Instant checkedInAt,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static GoalView of(Row row) throws SQLException {
    List<KeyResultView> results = results(row);
    return new GoalView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.textOrNull("description"),
        row.uuidOrNull("employee_id"),
        row.textOrNull("employee_external_id"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.uuidOrNull("parent_id"),
        row.textOrNull("parent_external_id"),
        row.uuidOrNull("initiative_id"),
        row.textOrNull("initiative_external_id"),
        row.number("weight"),
        row.dateOrNull("starts_on"),
        row.dateOrNull("due_on"),
        JsonText.list(row.text("competencies"), GoalCompetency.class),
        results,
        row.choice(GoalState.class, "state"),
        GoalProgress.of(results, row.numberOrNull("progress")),
        row.choiceOrNull(GoalConfidence.class, "confidence"),
        row.instantOrNull("checked_in_at"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** The key results of a row with {@code key_results} and {@code told}. */
  public static List<KeyResultView> results(Row row) throws SQLException {
    return GoalProgress.measured(
        JsonText.list(row.text("key_results"), KeyResult.class),
        JsonText.list(row.text("told"), KeyResultValue.class));
  }
}
