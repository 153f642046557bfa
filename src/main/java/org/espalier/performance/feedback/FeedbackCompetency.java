package org.espalier.performance.feedback;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A competency that feedback is about.
 *
 * @param level the level that the giver saw; null if the giver named none
 */
@Schema(name = "FeedbackCompetency")
public record FeedbackCompetency(
    UUID competencyId, String competencyExternalId, String name, @Nullable BigDecimal level) {

  public FeedbackCompetency {
    level = level == null ? null : Row.plain(level);
  }
}
