package org.espalier.succession.reviews;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;

/**
 * A move of somebody in a talent review; the last one counts, and none is taken away.
 *
 * @param box where people agreed to see the person
 * @param madeBy the subject of whoever put it on record
 */
@Schema(name = "TalentReviewMove")
public record MoveView(
    UUID id,
    UUID reviewId,
    UUID employeeId,
    String employeeExternalId,
    Box box,
    String reason,
    Instant madeAt,
    String madeBy)
    implements WrittenOnce {

  static MoveView of(Row row) throws SQLException {
    return new MoveView(
        row.uuid("id"),
        row.uuid("review_id"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        new Box(row.count("performance"), row.count("potential")),
        row.text("reason"),
        row.instant("made_at"),
        row.text("made_by"));
  }
}
