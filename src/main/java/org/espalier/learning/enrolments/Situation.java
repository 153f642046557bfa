package org.espalier.learning.enrolments;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How full a locked session is, and what keeps a person from it.
 *
 * @param taken seats that are taken
 * @param waiting people who wait
 * @param lastPlace the last place in the waitlist; 0 if nobody waits
 * @param lapsed offers that have expired and were not cleared away
 * @param known the person's enrolment in it
 * @param overlap the external id of another session at the same time
 */
record Situation(
    int taken,
    int waiting,
    int lastPlace,
    int lapsed,
    @Nullable UUID known,
    @Nullable String overlap) {

  static Situation of(Row row) throws SQLException {
    return new Situation(
        row.count("taken"),
        row.count("waiting"),
        row.count("last_place"),
        row.count("lapsed"),
        row.uuidOrNull("known_id"),
        row.textOrNull("overlap"));
  }

  /**
   * Whether one more person gets a seat or a place in the waitlist.
   *
   * @throws org.espalier.platform.problem.ProblemException ALREADY_ENROLLED, SESSION_OVERLAP or
   *     SESSION_FULL
   */
  EnrolmentState decide(LockedSession session) {
    if (known != null) {
      throw EnrolmentProblem.ALREADY_ENROLLED.because("It is the enrolment " + known + ".");
    }
    if (overlap != null) {
      throw EnrolmentProblem.SESSION_OVERLAP.because(
          "At that time the person is in the session \"" + overlap + "\".");
    }
    if (session.capacity() == null || taken < session.capacity()) {
      return EnrolmentState.ENROLLED;
    }
    if (session.waitlistCapacity() != null && waiting >= session.waitlistCapacity()) {
      throw EnrolmentProblem.SESSION_FULL.because(
          "All "
              + session.capacity()
              + " seats are taken, and "
              + (waiting == 0 ? "there is no waitlist." : waiting + " people wait."));
    }
    return EnrolmentState.WAITLISTED;
  }
}
