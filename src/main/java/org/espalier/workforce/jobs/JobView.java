package org.espalier.workforce.jobs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** A job profile. */
@Schema(name = "Job")
public record JobView(
    UUID id,
    String externalId,
    String source,
    String title,
    @Nullable UUID jobFamilyId,
    @Nullable String jobFamilyExternalId,
    @Nullable LeadershipLevel leadershipLevel,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static JobView of(Row row) throws SQLException {
    return new JobView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.uuidOrNull("job_family_id"),
        row.textOrNull("job_family_external_id"),
        row.choiceOrNull(LeadershipLevel.class, "leadership_level"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
