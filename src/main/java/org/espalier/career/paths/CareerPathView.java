package org.espalier.career.paths;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A move between two jobs.
 *
 * @param fromJobId the job that one leaves
 * @param toJobId the job that one goes to
 * @param kind what kind of move it is
 * @param typicalMonths how long people usually are in the first job before the move
 */
@Schema(name = "CareerPath")
public record CareerPathView(
    UUID id,
    String externalId,
    String source,
    UUID fromJobId,
    String fromJobExternalId,
    UUID toJobId,
    String toJobExternalId,
    MoveKind kind,
    @Nullable Integer typicalMonths,
    @Nullable String description,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CareerPathView of(Row row) throws SQLException {
    return new CareerPathView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("from_job_id"),
        row.text("from_job_external_id"),
        row.uuid("to_job_id"),
        row.text("to_job_external_id"),
        row.choice(MoveKind.class, "kind"),
        row.countOrNull("typical_months"),
        row.textOrNull("description"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
