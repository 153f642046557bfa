package org.espalier.recruiting.scorecards;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer saw of a competency. It counts as evidence of an assessment.
 *
 * @param level on its scale
 * @param comment what showed it
 */
@Schema(name = "ScorecardRating")
public record ScorecardRating(
    UUID competencyId, String competencyExternalId, BigDecimal level, @Nullable String comment) {

  public ScorecardRating {
    level = Row.plain(level);
  }
}
