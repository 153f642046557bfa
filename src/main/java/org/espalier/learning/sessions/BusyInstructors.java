package org.espalier.learning.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.workforce.people.PeopleLock;
import org.jspecify.annotations.Nullable;

/** Nobody holds a session while being in another one. People from outside mind that themselves. */
@Singleton
class BusyInstructors {

  private static final Query BUSY = Query.file("learning/busy_instructors");

  private final Sql sql;
  private final PeopleLock lock;

  BusyInstructors(Sql sql, PeopleLock lock) {
    this.sql = sql;
    this.lock = lock;
  }

  /** Adds faults to the rows whose instructors are elsewhere at the time. */
  void check(List<Held> rows, Instant now) {
    List<Taught> taught = new ArrayList<>();
    rows.stream().filter(Held::takesPlace).forEach(held -> taught.addAll(held.taught()));
    if (taught.isEmpty()) {
      return;
    }
    lock.hold(taught.stream().map(Taught::employee).toList());
    Args args =
        Args.of("now", now)
            .and("ordinals", indexes(taught.size()))
            .and("sessions", taught.stream().map(one -> one.held().id()).toArray(UUID[]::new))
            .uuids("employees", taught.stream().map(Taught::employee).toList())
            .and(
                "starts",
                taught.stream().map(one -> one.meeting().startsAt()).toArray(Instant[]::new))
            .and(
                "ends", taught.stream().map(one -> one.meeting().endsAt()).toArray(Instant[]::new));
    sql.list(
        BUSY,
        args,
        row -> {
          taught.get(row.count("ordinal")).fault(row.text("external_id"));
          return true;
        });
    among(taught);
  }

  /** Rows of the same file that take the same person at the same time: the later one is refused. */
  @SuppressWarnings("ReferenceEquality") // two meetings of the very same row
  private static void among(List<Taught> taught) {
    Map<UUID, List<Taught>> byPerson = new HashMap<>();
    for (Taught one : taught) {
      List<Taught> others = byPerson.computeIfAbsent(one.employee(), _ -> new ArrayList<>());
      others.stream()
          .filter(other -> !other.held().equals(one.held()) && other.meets(one.meeting()))
          .findFirst()
          .ifPresent(other -> one.fault(other.held().row().externalId()));
      others.add(one);
    }
  }

  private static Integer[] indexes(int size) {
    Integer[] all = new Integer[size];
    for (int i = 0; i < size; i++) {
      all[i] = i;
    }
    return all;
  }

  /**
   * A row, the employees who hold it, and the id of the session if there is one already.
   *
   * @param holders the employee of each instructor; null for people from outside
   */
  record Held(Inbound<SessionInput> row, List<@Nullable UUID> holders, @Nullable UUID id) {

    boolean takesPlace() {
      return row.input().state() != SessionState.CANCELLED;
    }

    List<Taught> taught() {
      List<Taught> all = new ArrayList<>();
      for (int i = 0; i < holders.size(); i++) {
        UUID employee = holders.get(i);
        if (employee != null) {
          int place = i;
          row.input().held().forEach(one -> all.add(new Taught(this, place, employee, one)));
        }
      }
      return all;
    }
  }

  /** A meeting that somebody holds. */
  record Taught(Held held, int place, UUID employee, SessionMeeting meeting) {

    boolean meets(SessionMeeting other) {
      return meeting.startsAt().isBefore(other.endsAt())
          && other.startsAt().isBefore(meeting.endsAt());
    }

    void fault(String other) {
      String pointer = "/instructors/" + place;
      if (!held.row().faults().at(pointer)) {
        held.row()
            .faults()
            .add(
                pointer,
                FaultCode.DUPLICATE,
                "At that time the person is in the session \"" + other + "\".");
      }
    }
  }
}
