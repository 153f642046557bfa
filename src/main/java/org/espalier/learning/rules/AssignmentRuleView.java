package org.espalier.learning.rules;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** A rule that assigns learning to an audience. */
@Schema(name = "AssignmentRule")
public record AssignmentRuleView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    String audience,
    UUID activityId,
    String activityExternalId,
    boolean mandatory,
    @Nullable LocalDate dueOn,
    @Nullable String dueAfterHire,
    @Nullable String dueAfterAssignment,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static AssignmentRuleView of(Row row) throws SQLException {
    return new AssignmentRuleView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.text("audience"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.flag("mandatory"),
        row.dateOrNull("due_on"),
        row.textOrNull("due_after_hire"),
        row.textOrNull("due_after_assignment"),
        row.dateOrNull("valid_from"),
        row.dateOrNull("valid_to"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
