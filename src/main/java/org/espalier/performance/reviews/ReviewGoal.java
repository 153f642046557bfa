package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a review knows it.
 *
 * @param text what is to be reached
 * @param goalId the goal; null if it was named by a text only
 * @param goalExternalId the same by the id of its source
 * @param weight how much it counts against the other goals
 */
@Schema(name = "ReviewGoal")
public record ReviewGoal(
    String text, @Nullable UUID goalId, @Nullable String goalExternalId, BigDecimal weight) {

  public ReviewGoal {
    weight = Row.plain(weight);
  }

  /** A goal that is kept nowhere else. */
  static ReviewGoal named(String text) {
    return new ReviewGoal(text.strip(), null, null, BigDecimal.ONE);
  }

  /** What makes it the same goal, whoever speaks of it and whatever it is called by now. */
  Object same() {
    return goalId == null ? text : goalId;
  }

  /** By which scores and summaries name it. */
  String key() {
    return goalExternalId == null ? text : goalExternalId;
  }
}
