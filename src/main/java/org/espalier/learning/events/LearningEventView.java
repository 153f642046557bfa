package org.espalier.learning.events;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that a learning system told, on record. Never changes.
 *
 * @param at when it happened
 * @param assignmentId the assignment that it made or moved
 * @param completionId the completion that it made
 */
@Schema(name = "LearningEvent")
public record LearningEventView(
    UUID id,
    String externalId,
    String source,
    LearningEventType type,
    UUID employeeId,
    String employeeExternalId,
    UUID activityId,
    String activityExternalId,
    Instant at,
    @Nullable BigDecimal score,
    @Nullable BigDecimal progress,
    @Nullable BigDecimal hours,
    @Nullable UUID assignmentId,
    @Nullable UUID completionId,
    Instant recordedAt,
    String recordedBy)
    implements WrittenOnce {

  static LearningEventView of(Row row) throws SQLException {
    return new LearningEventView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source_system"),
        row.choice(LearningEventType.class, "type"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.instant("occurred_at"),
        row.numberOrNull("score"),
        row.numberOrNull("progress"),
        row.numberOrNull("hours"),
        row.uuidOrNull("assignment_id"),
        row.uuidOrNull("completion_id"),
        row.instant("recorded_at"),
        row.text("recorded_by"));
  }
}
