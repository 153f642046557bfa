package org.espalier.competency.initiatives;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A strategic initiative.
 *
 * @param ownerId the employee who answers for it
 * @param startsOn its first day; null if it has begun long since
 * @param endsOn its last day; null for no end
 * @param weight how much it counts against other initiatives
 * @param demands what it needs people to be able to do
 */
@Schema(name = "Initiative")
public record InitiativeView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    @Nullable UUID ownerId,
    @Nullable String ownerExternalId,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    BigDecimal weight,
    List<InitiativeDemand> demands,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static InitiativeView of(Row row) throws SQLException {
    return new InitiativeView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.uuidOrNull("owner_id"),
        row.textOrNull("owner_external_id"),
        row.dateOrNull("starts_on"),
        row.dateOrNull("ends_on"),
        row.number("weight"),
        JsonText.list(row.text("demands"), InitiativeDemand.class),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
