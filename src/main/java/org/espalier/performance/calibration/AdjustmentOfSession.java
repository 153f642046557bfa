package org.espalier.performance.calibration;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed in a session.
 *
 * @param reviewId of which review
 * @param competencyId the competency; null for the whole review
 * @param before what held before, computed or calibrated; null if there was nothing
 * @param level what held afterwards
 * @param at when
 * @param by the subject of whoever wrote it down
 */
@Schema(name = "CalibrationAdjustment")
public record AdjustmentOfSession(
    UUID id,
    UUID reviewId,
    @Nullable UUID competencyId,
    @Nullable BigDecimal before,
    BigDecimal level,
    String reason,
    Instant at,
    String by) {

  static AdjustmentOfSession of(Row row) throws SQLException {
    return new AdjustmentOfSession(
        row.uuid("id"),
        row.uuid("review_id"),
        row.uuidOrNull("competency_id"),
        row.numberOrNull("level_before"),
        row.number("level"),
        row.text("reason"),
        row.instant("made_at"),
        row.text("made_by"));
  }
}
