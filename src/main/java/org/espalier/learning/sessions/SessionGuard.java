package org.espalier.learning.sessions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of sessions that are written: what is held stays, steps are legal, and there are
 * as many seats as are taken. Whoever enrols in one of them meanwhile has to wait.
 */
@Singleton
class SessionGuard {

  private static final Query LOCK = Query.file("learning/lock_sessions_by_key");
  private static final Query PRESENT = Query.file("learning/present_sessions");

  private final Sql sql;
  private final BusyInstructors busy;

  SessionGuard(Sql sql, BusyInstructors busy) {
    this.sql = sql;
    this.busy = busy;
  }

  /** Adds faults to the rows that do not hold. */
  void check(List<Aimed> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Instant now = Moments.now();
    Args keys =
        Args.none()
            .texts("sources", rows.stream().map(aimed -> aimed.row().source()).toList())
            .texts("externalIds", rows.stream().map(aimed -> aimed.row().externalId()).toList());
    sql.list(LOCK, keys, row -> row.uuid("id"));
    Map<Integer, Found> present = new HashMap<>();
    sql.list(
        PRESENT, keys.and("now", now), row -> present.put(row.count("ordinal") - 1, Found.of(row)));
    List<BusyInstructors.Held> held = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Aimed aimed = rows.get(i);
      Found found = present.get(i);
      if (found != null) {
        unchanged(aimed, found);
        seats(aimed, found);
      }
      step(aimed, found, now);
      held.add(
          new BusyInstructors.Held(
              aimed.row(), aimed.holders(), found == null ? null : found.id()));
    }
    busy.check(held, now);
  }

  private static void unchanged(Aimed aimed, Found found) {
    if (!found.activity.equals(aimed.activity())) {
      aimed.fault("/activityExternalId", FaultCode.IMMUTABLE, "Another activity is held there.");
    }
  }

  private static void seats(Aimed aimed, Found found) {
    Integer capacity = aimed.row().input().capacity();
    if (capacity != null && capacity < found.taken) {
      aimed.fault(
          "/capacity",
          FaultCode.IMMUTABLE,
          "There must be seats for those who have one: " + found.taken + ".");
    }
  }

  private static void step(Aimed aimed, @Nullable Found found, Instant now) {
    SessionInput input = aimed.row().input();
    SessionState to = input.state();
    Instant begins = input.begins();
    Instant ends = input.ends();
    if (to == null || begins == null || ends == null) {
      return;
    }
    if (to == SessionState.RUNNING) {
      if (SessionState.at(now, SessionState.SCHEDULED, begins, ends) != to) {
        aimed.fault("/state", FaultCode.NOT_ALLOWED, "By its times it is not running.");
      }
    } else if (found != null) {
      SessionState from = SessionState.at(now, found.state, found.startsAt, found.endsAt);
      if (to != from && to != found.state && !from.next().contains(to)) {
        aimed.fault(
            "/state", FaultCode.IMMUTABLE, "It is " + from + " and cannot become " + to + ".");
      }
    }
  }

  /**
   * A row with what it refers to.
   *
   * @param activity what is held
   * @param holders the employee of each instructor; null for people from outside
   */
  record Aimed(Inbound<SessionInput> row, UUID activity, List<@Nullable UUID> holders) {

    void fault(String pointer, FaultCode code, String message) {
      row.faults().add(pointer, code, message);
    }
  }

  private record Found(
      UUID id, UUID activity, SessionState state, Instant startsAt, Instant endsAt, int taken) {

    static Found of(Row row) throws SQLException {
      return new Found(
          row.uuid("id"),
          row.uuid("activity_id"),
          row.choice(SessionState.class, "state"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          row.count("taken"));
    }
  }
}
