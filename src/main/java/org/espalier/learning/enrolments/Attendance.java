package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Says who was in a session. Who attended has completed the activity; what is corrected later voids
 * that. Saying the same again changes nothing.
 */
@Singleton
class Attendance {

  private static final Query EXPECTED = Query.file("learning/expected_people");
  private static final Query TAKEN = Query.file("learning/taken_seats");

  private final Sql sql;
  private final Transactions transactions;
  private final EnrolmentPolicy policy;
  private final Sessions sessions;
  private final Participants participants;
  private final Seating seating;
  private final AttendanceEffects effects;
  private final EnrolmentReader reader;

  Attendance(
      Sql sql,
      Transactions transactions,
      EnrolmentPolicy policy,
      Sessions sessions,
      Participants participants,
      Seating seating,
      AttendanceEffects effects,
      EnrolmentReader reader) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.sessions = sessions;
    this.participants = participants;
    this.seating = seating;
    this.effects = effects;
    this.reader = reader;
  }

  /**
   * Puts on record who was there.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT before the session begins, or
   *     SESSION_FULL if more people were there than it has seats
   */
  SessionAttendance record(UUID session, Body<AttendanceRequest> body) {
    return transactions.call(() -> {
      policy.requireAttendance(sessions.get(session).id());
      AttendanceRequest request = body.valid();
      Faults faults = body.faults();
      List<@Nullable UUID> people = participants.find(request.people(), "/people", faults);
      faults.throwIfAny();
      LockedSession locked = begun(session);
      List<Attended> said = said(request.people(), people, locked, faults);
      faults.throwIfAny();
      List<Attended> changed = said.stream().filter(Attended::differs).toList();
      Instant now = Moments.now();
      if (!changed.isEmpty()) {
        seating.lockPeople(changed.stream().map(Attended::employee).toList());
        requireSeats(locked, changed, now);
        effects.apply(changed, now);
      }
      List<UUID> ids = said.stream().map(Attended::enrolment).toList();
      return new SessionAttendance(session, changed.size(), reader.reread(ids));
    });
  }

  private LockedSession begun(UUID session) {
    LockedSession locked =
        seating
            .lock(session)
            .orElseThrow(() -> CommonProblem.GONE.because("The session was deleted."));
    if (!locked.begun(Moments.now())) {
      throw CommonProblem.CONFLICT.because(locked.unbegun());
    }
    return locked;
  }

  private List<Attended> said(
      List<AttendanceEntry> entries,
      List<@Nullable UUID> people,
      LockedSession session,
      Faults faults) {
    Map<UUID, Attended.Expected> expected = new HashMap<>();
    Args args =
        Args.of("session", session.id())
            .uuids("employees", people.stream().map(Objects::requireNonNull).toList());
    sql.list(
        EXPECTED, args, row -> expected.put(row.uuid("employee_id"), Attended.Expected.of(row)));
    List<Attended> said = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      UUID person = Objects.requireNonNull(people.get(i));
      Attended.Expected known = expected.get(person);
      String pointer = Participants.pointer(entries.get(i), "/people/" + i);
      if (known == null) {
        faults.add(pointer, FaultCode.UNKNOWN_REFERENCE, "The person is not in this session.");
      } else if (!seen.add(person)) {
        faults.add(pointer, FaultCode.DUPLICATE, "The person stands in the list already.");
      } else {
        said.add(new Attended(session, known, person, entries.get(i)));
      }
    }
    return said;
  }

  /** Who waited and came anyway takes the seat of somebody who did not come. */
  private void requireSeats(LockedSession session, List<Attended> changed, Instant now) {
    int more = changed.stream().mapToInt(Attended::seats).sum();
    if (session.capacity() == null || more <= 0) {
      return;
    }
    Args args = Args.of("session", session.id()).and("now", now);
    int taken = sql.only(TAKEN, args, row -> row.count("taken"));
    if (taken + more > session.capacity()) {
      throw EnrolmentProblem.SESSION_FULL.because(
          "More people would have been there than the session has seats: "
              + session.capacity()
              + ".");
    }
  }
}
