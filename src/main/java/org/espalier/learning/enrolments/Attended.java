package org.espalier.learning.enrolments;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was said of somebody who was expected in a session.
 *
 * @param before what is on record
 */
record Attended(LockedSession session, Expected before, UUID employee, AttendanceEntry entry) {

  UUID enrolment() {
    return before.id();
  }

  EnrolmentState state() {
    return entry.status().state();
  }

  /** True if it is not on record already. */
  boolean differs() {
    return before.state != state()
        || !same(before.hours, entry.hours())
        || !same(before.score, entry.score())
        || !Objects.equals(before.passed, entry.outcome());
  }

  /** How many seats it takes: one more, one less, or as many as before. */
  int seats() {
    return (state().seated() ? 1 : 0) - (before.state.seated() ? 1 : 0);
  }

  /** True if a completion was recorded that is one no more. */
  boolean takesBack() {
    return before.state == EnrolmentState.ATTENDED && state() != EnrolmentState.ATTENDED;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /**
   * An enrolment of somebody who can have been there.
   *
   * @param key what its completion is known by
   */
  record Expected(
      UUID id,
      String key,
      EnrolmentState state,
      @Nullable BigDecimal hours,
      @Nullable BigDecimal score,
      @Nullable Boolean passed) {

    static Expected of(Row row) throws SQLException {
      return new Expected(
          row.uuid("id"),
          row.text("key"),
          row.choice(EnrolmentState.class, "state"),
          row.numberOrNull("attended_hours"),
          row.numberOrNull("score"),
          row.flagOrNull("passed"));
    }
  }
}
