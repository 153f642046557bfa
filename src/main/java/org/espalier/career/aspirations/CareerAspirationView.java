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
 * A job that somebody wants to have.
 *
 * @param employeeId who wants it
 * @param jobId which job
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
    UUID jobId,
    String jobExternalId,
    String jobTitle,
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
        row.uuid("job_id"),
        row.text("job_external_id"),
        row.text("job_title"),
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
