package org.espalier.learning.assignments;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Learning that a person is to do, or did.
 *
 * @param overdue true if it is still open after its due date (UTC); derived when read
 * @param planItemId the item of a development plan that asked for it
 * @param ruleId the rule that asked for it
 * @param certificationId the certification that asked for it
 * @param progress how far the person is, from 0 to 100; null if nobody said
 * @param attempts how often it was completed, passed or not
 * @param lastScore the score of the last attempt, if it had one
 * @param exemption by what it was found to be needless; null if it was not
 * @param completionId the completion that closed it
 */
@Schema(name = "Assignment")
public record AssignmentView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    UUID activityId,
    String activityExternalId,
    String activityTitle,
    AssignmentOrigin origin,
    boolean mandatory,
    @Nullable LocalDate due,
    AssignmentState state,
    boolean overdue,
    @Nullable UUID planItemId,
    @Nullable UUID ruleId,
    @Nullable UUID certificationId,
    @Nullable String note,
    @Nullable Integer progress,
    int attempts,
    @Nullable BigDecimal lastScore,
    @Nullable Exemption exemption,
    @Nullable UUID completionId,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static AssignmentView of(Row row) throws SQLException {
    LocalDate due = row.dateOrNull("due");
    AssignmentState state = row.choice(AssignmentState.class, "state");
    String exemption = row.textOrNull("exemption");
    return new AssignmentView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.text("activity_title"),
        row.choice(AssignmentOrigin.class, "origin"),
        row.flag("mandatory"),
        due,
        state,
        due != null && state.open() && due.isBefore(LocalDate.now(ZoneOffset.UTC)),
        row.uuidOrNull("plan_item_id"),
        row.uuidOrNull("rule_id"),
        row.uuidOrNull("certification_id"),
        row.textOrNull("note"),
        row.countOrNull("progress"),
        row.count("attempts"),
        row.numberOrNull("last_score"),
        exemption == null ? null : JsonText.read(exemption, Exemption.class),
        row.uuidOrNull("completion_id"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
