package org.espalier.learning.enrolments;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.espalier.learning.sessions.SessionState;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A session whose seats nobody else decides about until the end of the transaction.
 *
 * @param capacity null without limit
 * @param waitlistCapacity null without limit
 * @param decided the state that was decided
 * @param price what it costs a person, if that differs from the activity's cost
 */
record LockedSession(
    UUID id,
    String externalId,
    UUID activity,
    @Nullable Integer capacity,
    @Nullable Integer waitlistCapacity,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Instant withdrawalClosesAt,
    SessionState decided,
    @Nullable Money price) {

  static LockedSession of(Row row) throws SQLException {
    return new LockedSession(
        row.uuid("id"),
        row.text("external_id"),
        row.uuid("activity_id"),
        row.countOrNull("capacity"),
        row.countOrNull("waitlist_capacity"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.instantOrNull("enrolment_opens_at"),
        row.instantOrNull("enrolment_closes_at"),
        row.instantOrNull("withdrawal_closes_at"),
        row.choice(SessionState.class, "state"),
        Money.of(row, "price"));
  }

  SessionState state(Instant now) {
    return SessionState.at(now, decided, startsAt, endsAt);
  }

  /** True unless it is over or was called off. */
  boolean alive(Instant now) {
    SessionState state = state(now);
    return state != SessionState.CANCELLED && state != SessionState.COMPLETED;
  }

  /** True if it is neither called off nor yet to begin: only then it is known who was there. */
  boolean begun(Instant now) {
    return decided != SessionState.CANCELLED && !now.isBefore(startsAt);
  }

  /** True while those who wait get the seats that become free. */
  boolean fills(Instant now) {
    boolean planned = decided == SessionState.SCHEDULED || decided == SessionState.CONFIRMED;
    return planned && (now.isBefore(startsAt) || (closesAt != null && now.isBefore(closesAt)));
  }

  /** Why nobody can have been there yet. */
  String unbegun() {
    return decided == SessionState.CANCELLED
        ? "The session was cancelled."
        : "The session begins at " + startsAt + ".";
  }

  /** Until when people can enrol. */
  Instant lastMoment() {
    return closesAt == null ? startsAt : closesAt;
  }

  /**
   * Insists that one can enrol now; who administers can until it ends.
   *
   * @throws org.espalier.platform.problem.ProblemException ENROLMENT_CLOSED
   */
  void requireOpen(Instant now, boolean admin) {
    if (!alive(now)) {
      throw EnrolmentProblem.ENROLMENT_CLOSED.because("The session is " + state(now) + ".");
    }
    if (!admin && opensAt != null && now.isBefore(opensAt)) {
      throw EnrolmentProblem.ENROLMENT_CLOSED.because("Enrolment opens at " + opensAt + ".");
    }
    if (!admin && !now.isBefore(lastMoment())) {
      throw EnrolmentProblem.ENROLMENT_CLOSED.because("Enrolment closed at " + lastMoment() + ".");
    }
  }

  /**
   * Insists that one can give a seat back now; who administers can at any time.
   *
   * @throws org.espalier.platform.problem.ProblemException WITHDRAWAL_CLOSED
   */
  void requireWithdrawable(Instant now, boolean admin) {
    Instant last = withdrawalClosesAt == null ? startsAt : withdrawalClosesAt;
    if (!admin && !now.isBefore(last)) {
      throw EnrolmentProblem.WITHDRAWAL_CLOSED.because("One could withdraw until " + last + ".");
    }
  }
}
