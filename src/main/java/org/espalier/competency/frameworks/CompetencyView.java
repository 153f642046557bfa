package org.espalier.competency.frameworks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** A competency. */
@Schema(name = "Competency")
public record CompetencyView(
    UUID id,
    String externalId,
    String source,
    String name,
    UUID frameworkId,
    String frameworkExternalId,
    Tier tier,
    @Nullable UUID parentId,
    @Nullable String parentExternalId,
    @Nullable String description,
    @Nullable String sourceUri,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CompetencyView of(Row row) throws SQLException {
    return new CompetencyView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.uuid("framework_id"),
        row.text("framework_external_id"),
        row.choice(Tier.class, "tier"),
        row.uuidOrNull("parent_id"),
        row.textOrNull("parent_external_id"),
        row.textOrNull("description"),
        row.textOrNull("source_uri"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
