package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When something is due for the first time: on a day, or a time after the hire or after coming into
 * the audience. With none of these it never is.
 */
record Deadline(@Nullable LocalDate on, @Nullable Period afterHire, @Nullable Period afterEntry) {

  static Deadline within(Period afterEntry) {
    return new Deadline(null, null, afterEntry);
  }

  boolean open() {
    return on == null && afterHire == null && afterEntry == null;
  }

  /**
   * The day; null if it never is, or always was.
   *
   * @param since when the person came into the audience; {@link LocalDate#MIN} if always in it
   */
  @Nullable LocalDate of(LocalDate since, @Nullable LocalDate hired) {
    if (on != null) {
      return on;
    }
    LocalDate start = afterHire == null || hired == null ? since : hired;
    Period time = afterHire == null ? afterEntry : afterHire;
    return time == null || start.equals(LocalDate.MIN) ? null : start.plus(time);
  }
}
