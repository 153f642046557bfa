package org.espalier.succession.pools;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A talent pool.
 *
 * @param criteria who is in it, besides those added by hand; null for nobody else
 * @param jobId the job that its members are developed for
 * @param transparent true if members may see that they are
 */
@Schema(name = "TalentPool")
public record PoolView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    @Nullable String criteria,
    @Nullable UUID jobId,
    @Nullable String jobExternalId,
    boolean transparent,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static PoolView of(Row row) throws SQLException {
    return new PoolView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.textOrNull("criteria"),
        row.uuidOrNull("job_id"),
        row.textOrNull("job_external_id"),
        row.flag("transparent"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
