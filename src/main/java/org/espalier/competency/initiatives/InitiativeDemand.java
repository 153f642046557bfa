package org.espalier.competency.initiatives;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative needs people to be able to do.
 *
 * @param level how much of it, on the competency's scale
 * @param headCount how many people are wanted with it; null if unsaid
 * @param weight how much it counts against the others
 * @param critical true if nothing makes up for it
 */
@Schema(name = "InitiativeDemand")
public record InitiativeDemand(
    UUID competencyId,
    String competencyExternalId,
    BigDecimal level,
    @Nullable Integer headCount,
    BigDecimal weight,
    boolean critical) {

  public InitiativeDemand {
    level = Row.plain(level);
    weight = Row.plain(weight);
  }

  InitiativeDemandInput input() {
    return new InitiativeDemandInput(competencyExternalId, level, headCount, weight, critical);
  }
}
