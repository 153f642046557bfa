package org.espalier.competency.frameworks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A proficiency scale.
 *
 * @param min the smallest value of its levels
 * @param max the largest value of its levels
 * @param levels in rising order
 */
@Schema(name = "ProficiencyScale")
public record ScaleView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable BigDecimal proficientFrom,
    boolean wholeLevels,
    BigDecimal min,
    BigDecimal max,
    List<ScaleLevel> levels,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static ScaleView of(Row row) throws SQLException {
    return new ScaleView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.numberOrNull("proficient_from"),
        row.flag("whole_levels"),
        row.number("min_value"),
        row.number("max_value"),
        JsonText.list(row.text("levels"), ScaleLevel.class),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
