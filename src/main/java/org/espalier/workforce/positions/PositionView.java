package org.espalier.workforce.positions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A position: a place in the organisation, whoever holds it.
 *
 * @param headCount how many people are meant to hold it
 */
@Schema(name = "Position")
public record PositionView(
    UUID id,
    String externalId,
    String source,
    String title,
    @Nullable UUID jobId,
    @Nullable String jobExternalId,
    @Nullable UUID orgUnitId,
    @Nullable String orgUnitExternalId,
    @Nullable String location,
    int headCount,
    @Nullable UUID reportsToId,
    @Nullable String reportsToExternalId,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static PositionView of(Row row) throws SQLException {
    return new PositionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.uuidOrNull("job_id"),
        row.textOrNull("job_external_id"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.textOrNull("location"),
        row.count("head_count"),
        row.uuidOrNull("reports_to_id"),
        row.textOrNull("reports_to_external_id"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
