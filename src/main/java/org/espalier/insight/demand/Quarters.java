package org.espalier.insight.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of three months from a day on.
 *
 * @param count how many
 */
record Quarters(LocalDate base, int count) {

  private static final int MONTHS = 3;

  /** The first day of a quarter, from 1. */
  LocalDate first(int quarter) {
    return base.plusMonths(MONTHS * (quarter - 1L));
  }

  /** The last day of a quarter. */
  LocalDate last(int quarter) {
    return first(quarter + 1).minusDays(1);
  }

  /** The last day of all. */
  LocalDate end() {
    return last(count);
  }

  /**
   * The quarter of a day; the first one for days before, and more than there are for days after.
   */
  int of(@Nullable LocalDate day) {
    int quarter = 1;
    while (quarter <= count && day != null && day.isAfter(last(quarter))) {
      quarter++;
    }
    return quarter;
  }

  boolean has(int quarter) {
    return quarter <= count;
  }
}
