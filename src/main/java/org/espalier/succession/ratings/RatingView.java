package org.espalier.succession.ratings;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of somebody. Append-only: a later one stands before an earlier one.
 *
 * @param value from 1 to scale; the higher, the more of it
 * @param scale where the scale ends
 * @param ratedAt when it was judged
 * @param raterExternalId who judged, if that is an employee
 * @param recordedAt when it came on record
 * @param recordedBy the subject of whoever put it there
 */
@Schema(name = "TalentRating")
public record RatingView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    RatingKind kind,
    BigDecimal value,
    int scale,
    Instant ratedAt,
    @Nullable String raterExternalId,
    @Nullable String reason,
    Instant recordedAt,
    String recordedBy)
    implements WrittenOnce {

  static RatingView of(Row row) throws SQLException {
    return new RatingView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.choice(RatingKind.class, "kind"),
        row.number("value"),
        row.count("scale"),
        row.instant("rated_at"),
        row.textOrNull("rater_external_id"),
        row.textOrNull("reason"),
        row.instant("recorded_at"),
        row.text("recorded_by"));
  }
}
