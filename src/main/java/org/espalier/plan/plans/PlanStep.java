package org.espalier.plan.plans;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A step that a plan took. A first agreement is a step from PROPOSED to PROPOSED.
 *
 * @param side for which side it was taken
 * @param at when
 * @param by the subject of whoever took it
 */
@Schema(name = "PlanTransition")
public record PlanStep(
    UUID id,
    PlanState from,
    PlanState to,
    Side side,
    @Nullable String comment,
    Instant at,
    String by) {

  static PlanStep of(Row row) throws SQLException {
    return new PlanStep(
        row.uuid("id"),
        row.choice(PlanState.class, "from_state"),
        row.choice(PlanState.class, "to_state"),
        row.choice(Side.class, "side"),
        row.textOrNull("comment"),
        row.instant("made_at"),
        row.text("made_by"));
  }
}
