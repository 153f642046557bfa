package org.espalier.workforce.jobs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** A job family. */
@Schema(name = "JobFamily")
public record JobFamilyView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable UUID parentId,
    @Nullable String parentExternalId,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static JobFamilyView of(Row row) throws SQLException {
    return new JobFamilyView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.uuidOrNull("parent_id"),
        row.textOrNull("parent_external_id"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
