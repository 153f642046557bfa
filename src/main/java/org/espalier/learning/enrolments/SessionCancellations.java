package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.learning.sessions.SessionState;
import org.espalier.learning.sessions.SessionView;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.workflow.TransitionRequest;
import org.jspecify.annotations.Nullable;

/** Cancels sessions, and finds other ones of the same activity for their people. */
@Singleton
class SessionCancellations {

  private static final Query OF_ACTIVITY = Query.file("learning/sessions_to_come");
  private static final Query AFFECTED = Query.file("learning/people_of_session");

  private final Sql sql;
  private final Transactions transactions;
  private final Policy policy;
  private final EnrolmentPolicy enrolments;
  private final Sessions sessions;
  private final Seating seating;
  private final Relocation relocation;
  private final EnrolmentReader reader;

  SessionCancellations(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      EnrolmentPolicy enrolments,
      Sessions sessions,
      Seating seating,
      Relocation relocation,
      EnrolmentReader reader) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = new OpenPolicy("sessions", tenancy, Role.LEARNING_ADMIN);
    this.enrolments = enrolments;
    this.sessions = sessions;
    this.seating = seating;
    this.relocation = relocation;
    this.reader = reader;
  }

  /**
   * Cancels a session. Its people get the free seats of the next ones, if that is asked: first
   * those who had a seat, then those who waited, in their order. It changes enrolments and tells of
   * them, so it takes the right to write those too.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION
   */
  SessionCancellation cancel(UUID id, CancellationRequest request, @Nullable String ifMatch) {
    policy.requireWrite();
    enrolments.requireWrite();
    return transactions.call(() -> {
      SessionView seen = sessions.get(id);
      Instant now = Moments.now();
      Args activity = Args.of("activity", seen.activityId()).and("session", id).and("now", now);
      List<LockedSession> locked =
          seating.lock(sql.list(OF_ACTIVITY, activity, row -> row.uuid("id")));
      List<Relocation.Affected> people =
          sql.list(
              AFFECTED,
              Args.of("session", id).and("now", now),
              row ->
                  new Relocation.Affected(
                      row.uuid("id"), row.uuid("employee_id"), row.uuidOrNull("assignment_id")));
      SessionView cancelled =
          sessions.transition(
              id, new TransitionRequest(SessionState.CANCELLED.name(), request.reason()), ifMatch);
      List<Seating.Seat> seats = relocation.of(people, locked, request, now);
      seating.seat(seats, now);
      return told(cancelled, people, seats, request.wanted());
    });
  }

  private SessionCancellation told(
      SessionView session,
      List<Relocation.Affected> people,
      List<Seating.Seat> seats,
      Reoffer reoffer) {
    List<UUID> made = seats.stream().map(Seating.Seat::id).toList();
    Set<UUID> served = seats.stream().map(Seating.Seat::employee).collect(Collectors.toSet());
    List<UUID> left =
        people.stream()
            .filter(one -> !served.contains(one.employee()))
            .map(Relocation.Affected::enrolment)
            .toList();
    List<EnrolmentView> fresh = reader.reread(made);
    return new SessionCancellation(
        session,
        reoffer == Reoffer.MOVE ? fresh : List.of(),
        reoffer == Reoffer.OFFER ? fresh : List.of(),
        reader.reread(left));
  }
}
