package org.espalier.learning.certifications;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When something is due for the first time: on a day, or a time after the hire or after coming into
 * the audience. With none of these it never is. What is due on a day is on time that whole day.
 *
 * @param madeOn the day on which it was first asked: nobody came into the audience before it; null
 *     to count from coming into the audience, however long ago that was
 */
public record Deadline(
    @Nullable LocalDate on,
    @Nullable Period afterHire,
    @Nullable Period afterEntry,
    @Nullable LocalDate madeOn) {

  static Deadline within(Period afterEntry) {
    return new Deadline(null, null, afterEntry, null);
  }

  boolean open() {
    return on == null && afterHire == null && afterEntry == null;
  }

  /**
   * The day; null if it never is, or always was.
   *
   * @param since when the person came into the audience; {@link LocalDate#MIN} if always in it
   * @param hired the first day of employment, from which a time after the hire counts; without one
   *     it counts from coming into the audience
   */
  public @Nullable LocalDate of(LocalDate since, @Nullable LocalDate hired) {
    if (on != null) {
      return on;
    }
    if (afterHire != null && hired != null) {
      return hired.plus(afterHire);
    }
    Period time = afterHire == null ? afterEntry : afterHire;
    LocalDate start = madeOn == null || since.isAfter(madeOn) ? since : madeOn;
    return time == null || start.equals(LocalDate.MIN) ? null : start.plus(time);
  }
}
