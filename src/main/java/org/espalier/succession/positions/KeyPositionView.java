package org.espalier.succession.positions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A position that must not stay empty.
 *
 * @param title what people call the position
 * @param criticality how much it would hurt if it stood empty
 * @param vacancyRisk how likely it is to become vacant, as judged
 * @param reason why it is key
 */
@Schema(name = "KeyPosition")
public record KeyPositionView(
    UUID id,
    String externalId,
    String source,
    UUID positionId,
    String positionExternalId,
    String title,
    Criticality criticality,
    @Nullable VacancyRisk vacancyRisk,
    @Nullable String reason,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static KeyPositionView of(Row row) throws SQLException {
    return new KeyPositionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("position_id"),
        row.text("position_external_id"),
        row.text("title"),
        row.choice(Criticality.class, "criticality"),
        row.choiceOrNull(VacancyRisk.class, "vacancy_risk"),
        row.textOrNull("reason"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
