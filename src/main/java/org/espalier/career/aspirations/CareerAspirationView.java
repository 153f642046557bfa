package org.espalier.career.aspirations;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A job or a position that somebody wants to have.
 *
 * @param employeeId who wants it
 * @param positionId which position; null if it is the job, wherever that is
 * @param jobId which job; of a position that which it has now, null if it has none or was deleted
 * @param horizon when
 * @param priority how much it is wanted: 1 for the most wanted
 */
@Schema(name = "CareerAspiration")
public record CareerAspirationView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    @Nullable UUID positionId,
    @Nullable String positionExternalId,
    @Nullable String positionTitle,
    @Nullable UUID jobId,
    @Nullable String jobExternalId,
    @Nullable String jobTitle,
    @Nullable Horizon horizon,
    @Nullable Integer priority,
    @Nullable String note,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CareerAspirationView of(Row row) throws SQLException {
    return new CareerAspirationView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuidOrNull("position_id"),
        row.textOrNull("position_external_id"),
        row.textOrNull("position_title"),
        row.uuidOrNull("job_id"),
        row.textOrNull("job_external_id"),
        row.textOrNull("job_title"),
        row.choiceOrNull(Horizon.class, "horizon"),
        row.countOrNull("priority"),
        row.textOrNull("note"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
