package org.espalier.performance.reviews;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A step that a review took.
 *
 * @param side for whom it was taken
 * @param comment why; the person does not see what was said about calibration
 * @param at when
 * @param by the subject of whoever took it
 */
@Schema(name = "ReviewTransition")
public record ReviewStep(
    UUID id,
    ReviewState from,
    ReviewState to,
    ReviewSide side,
    @Nullable String comment,
    Instant at,
    String by) {

  static ReviewStep of(Row row) throws SQLException {
    return new ReviewStep(
        row.uuid("id"),
        row.choice(ReviewState.class, "from_state"),
        row.choice(ReviewState.class, "to_state"),
        row.choice(ReviewSide.class, "side"),
        row.textOrNull("comment"),
        row.instant("made_at"),
        row.text("made_by"));
  }

  /** The step as the person sees it. */
  ReviewStep forThePerson() {
    boolean inside = from == ReviewState.CALIBRATION || to == ReviewState.CALIBRATION;
    return inside ? new ReviewStep(id, from, to, side, null, at, by) : this;
  }
}
