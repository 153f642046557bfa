package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the shortfalls of people changed who completed an activity and have evidence of the
 * competency before and after it. It tells what was observed, not why.
 *
 * @param n how many people: a hundred at the most, drawn by a fixed hash where there are more
 * @param gapClosure which share of their shortfalls was closed 90 days later, to two decimals;
 *     below 0 if shortfalls grew, null unless status is OBSERVED
 * @param asOf the moment that it holds for
 * @param definition what gapClosure means, a URN
 */
@Schema(name = "LearningExperience")
public record Experience(
    int n, @Nullable BigDecimal gapClosure, Status status, String asOf, String definition) {

  /** What can be said. */
  @Schema(
      name = "LearningExperienceStatus",
      description =
          "INSUFFICIENT_DATA: fewer than five people have evidence before and after. NO_SHORTFALL_BEFORE: none of them lacked"
              + " anything before. OBSERVED: gapClosure says how their shortfalls changed.")
  public enum Status {
    INSUFFICIENT_DATA,
    NO_SHORTFALL_BEFORE,
    OBSERVED
  }
}
