package org.espalier.plan.templates;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.Side;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What became of an offer.
 *
 * @param version the version of the template that was offered
 * @param decision whether it was taken
 * @param reason why
 * @param side for which side it was decided
 * @param at when
 * @param by the subject of whoever decided
 */
@Schema(name = "PlanOfferDecision")
public record DecisionView(
    UUID id,
    int version,
    OfferDecision.Decision decision,
    @Nullable String reason,
    Side side,
    Instant at,
    String by) {

  static DecisionView of(Row row) throws SQLException {
    return new DecisionView(
        row.uuid("id"),
        row.count("version"),
        row.choice(OfferDecision.Decision.class, "decision"),
        row.textOrNull("reason"),
        row.choice(Side.class, "side"),
        row.instant("made_at"),
        row.text("made_by"));
  }
}
