package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed in calibration.
 *
 * @param competencyId the competency; null for the whole review
 * @param before what held before, computed or calibrated; null if there was nothing
 * @param level what holds now: on the competency's scale, or on the form's for the whole review
 * @param at when
 * @param by the subject of whoever wrote it down
 */
@Schema(name = "ReviewAdjustment")
public record AdjustmentView(
    UUID id,
    @Nullable UUID competencyId,
    @Nullable BigDecimal before,
    BigDecimal level,
    String reason,
    Instant at,
    String by) {

  public AdjustmentView {
    before = before == null ? null : Row.plain(before);
    level = Row.plain(level);
  }
}
