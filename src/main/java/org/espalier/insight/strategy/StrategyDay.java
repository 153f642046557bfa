package org.espalier.insight.strategy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * People who develop something until a day.
 *
 * @param day until when; null for those without a day
 * @param overdue true if the day is over
 */
@Schema(name = "StrategyDay")
public record StrategyDay(@Nullable LocalDate day, boolean overdue, int people) {

  /** True if people can be counted on from that day on. */
  boolean counts() {
    return day != null && !overdue;
  }
}
