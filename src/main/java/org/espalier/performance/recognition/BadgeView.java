package org.espalier.performance.recognition;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A badge.
 *
 * @param points how much an award of it is worth
 * @param awardedFor what it is awarded for
 * @param competencyId only for items of this competency; null for any
 * @param audience who may see its awards besides the person and those above; null for everybody
 */
@Schema(name = "Badge")
public record BadgeView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    int points,
    BadgeTrigger awardedFor,
    @Nullable UUID competencyId,
    @Nullable String competencyExternalId,
    @Nullable String audience,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static BadgeView of(Row row) throws SQLException {
    return new BadgeView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.count("points"),
        row.choice(BadgeTrigger.class, "awarded_for"),
        row.uuidOrNull("competency_id"),
        row.textOrNull("competency_external_id"),
        row.textOrNull("audience"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
