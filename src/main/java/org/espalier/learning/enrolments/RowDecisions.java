package org.espalier.learning.enrolments;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.sessions.SessionState;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a file: first of those that give a seat back, then of the others, one
 * after the other, as the sessions fill.
 */
final class RowDecisions {

  private final Instant now;
  private final Map<UUID, LockedSession> sessions;
  private final Map<UUID, Fill> fills;
  private final Map<Assignments.Pair, UUID> assigned;
  private final Set<Place> seen = new HashSet<>();
  private final List<Seating.Seat> seats = new ArrayList<>();
  private final List<UUID> withdrawn = new ArrayList<>();
  private final List<Attended> attended = new ArrayList<>();

  /**
   * No rows were decided yet.
   *
   * @param fills how full the sessions are
   * @param assigned the open assignments of the people
   */
  RowDecisions(
      Instant now,
      Map<UUID, LockedSession> sessions,
      Map<UUID, Fill> fills,
      Map<Assignments.Pair, UUID> assigned) {
    this.now = now;
    this.sessions = sessions;
    this.fills = fills;
    this.assigned = assigned;
  }

  List<Seating.Seat> seats() {
    return seats;
  }

  List<UUID> withdrawn() {
    return withdrawn;
  }

  List<Attended> attended() {
    return attended;
  }

  void decide(List<Asked> rows) {
    rows.stream().filter(Asked::givesBack).forEach(this::decide);
    rows.stream().filter(asked -> !asked.givesBack()).forEach(this::decide);
  }

  private void decide(Asked asked) {
    LockedSession session = sessions.get(asked.aimed.session());
    if (session == null) {
      return;
    }
    if (asked.known == null) {
      make(asked, session);
    } else if (asked.same) {
      change(asked, session, asked.known);
    } else {
      asked.fault("/externalId", FaultCode.IMMUTABLE, "It is about somebody else, or elsewhere.");
    }
  }

  private void make(Asked asked, LockedSession session) {
    EnrolmentInput input = asked.input();
    boolean live = input.state() != EnrolmentState.CANCELLED;
    boolean there = input.attendance() != null;
    if (there ? !session.begun(now) : live && session.decided() == SessionState.CANCELLED) {
      asked.fault("/state", FaultCode.IMMUTABLE, session.unbegun());
      return;
    }
    if (live && (asked.other || !seen.add(new Place(asked.aimed.employee(), session.id())))) {
      asked.fault(
          Participants.pointer(input, ""),
          FaultCode.DUPLICATE,
          "The person is in this session already.");
      return;
    }
    Fill fill = fill(session);
    EnrolmentState state = fill.take(session, input.state(), now);
    if (state == null) {
      asked.full();
      return;
    }
    Inbound<EnrolmentInput> row = asked.aimed.row();
    UUID assignment =
        assigned.get(new Assignments.Pair(asked.aimed.employee(), session.activity()));
    seats.add(
        new Seating.Seat(
            row.id(),
            row.source(),
            row.externalId(),
            session.id(),
            asked.aimed.employee(),
            there ? EnrolmentState.ENROLLED : state,
            state == EnrolmentState.WAITLISTED ? fill.lastPlace() : null,
            input.offerExpiresAt(),
            null,
            assignment,
            "created"));
    if (there) {
      var blank =
          new Attended.Expected(
              row.id(),
              row.source() + "/" + row.externalId(),
              EnrolmentState.ENROLLED,
              null,
              null,
              null);
      attended.add(new Attended(session, blank, asked.aimed.employee(), input.entry()));
    }
    row.done(row.id(), Outcome.CREATED);
  }

  private void change(Asked asked, LockedSession session, Attended.Expected known) {
    EnrolmentInput input = asked.input();
    EnrolmentState to = input.state() == null ? known.state() : input.state();
    Inbound<EnrolmentInput> row = asked.aimed.row();
    if (input.attendance() != null && known.state() != EnrolmentState.CANCELLED) {
      var one = new Attended(session, known, asked.aimed.employee(), input.entry());
      if (one.differs()) {
        attend(asked, one);
      } else {
        row.done(known.id(), Outcome.UNCHANGED);
      }
    } else if (to == known.state()) {
      row.done(known.id(), Outcome.UNCHANGED);
    } else if (known.state().next().contains(to) && to == EnrolmentState.CANCELLED) {
      fill(session).move(session, known.state(), to);
      withdrawn.add(known.id());
      row.done(known.id(), Outcome.UPDATED);
    } else {
      asked.fault(
          "/state",
          FaultCode.IMMUTABLE,
          "It is " + known.state() + " and cannot become " + to + ".");
    }
  }

  private void attend(Asked asked, Attended one) {
    LockedSession session = one.session();
    if (!session.begun(now)) {
      asked.fault("/state", FaultCode.IMMUTABLE, session.unbegun());
    } else if (fill(session).move(session, one.before().state(), one.state())) {
      attended.add(one);
      asked.aimed.row().done(one.enrolment(), Outcome.UPDATED);
    } else {
      asked.full();
    }
  }

  private Fill fill(LockedSession session) {
    return fills.computeIfAbsent(session.id(), _ -> new Fill(0, 0, 0));
  }

  private record Place(UUID employee, UUID session) {}

  /**
   * A row with what is there.
   *
   * @param known the enrolment with its key
   * @param same true if that is about the same person and session
   * @param other true if the person is in the session by another one
   */
  record Asked(
      EnrolmentTargets.Aimed aimed,
      Attended.@Nullable Expected known,
      boolean same,
      boolean other) {

    static Asked of(EnrolmentTargets.Aimed aimed, Row row) throws SQLException {
      UUID known = row.uuidOrNull("id");
      return new Asked(
          aimed,
          known == null ? null : Attended.Expected.of(row),
          aimed.session().equals(row.uuidOrNull("session_id"))
              && Objects.equals(aimed.employee(), row.uuidOrNull("employee_id")),
          row.flag("other"));
    }

    EnrolmentInput input() {
      return aimed.row().input();
    }

    /** True if somebody has a seat who is not to have one. */
    boolean givesBack() {
      EnrolmentState to = input().state();
      return known != null && same && to != null && known.state().seated() && !to.seated();
    }

    void full() {
      fault("/state", FaultCode.IMMUTABLE, "The session is full.");
    }

    void fault(String pointer, FaultCode code, String message) {
      aimed.row().faults().add(pointer, code, message);
    }
  }
}
