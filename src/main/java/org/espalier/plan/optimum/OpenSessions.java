package org.espalier.plan.optimum;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.learning.sessions.Seats;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which activities are held in sessions, and how many seats are free in them: two statements. */
@Singleton
public class OpenSessions {

  private static final Query HELD = Query.file("plan/held_in_sessions");

  private final Sql sql;
  private final Seats seats;

  OpenSessions(Sql sql, Seats seats) {
    this.sql = sql;
    this.seats = seats;
  }

  /**
   * The sessions to come of some activities.
   *
   * @param dueBy the day by which they have ended; null for any
   */
  public Open of(Collection<UUID> activities, @Nullable LocalDate dueBy) {
    if (activities.isEmpty()) {
      return new Open(List.of(), List.of());
    }
    List<UUID> held =
        sql.list(
            HELD,
            Args.of("now", Moments.now()).uuids("activities", activities),
            row -> row.uuid("activity_id"));
    return new Open(held, seats.free(held, dueBy));
  }

  /**
   * Sessions to come.
   *
   * @param held activities that have any: they are done in one of them or not at all
   * @param free those with free seats, the first one first
   */
  public record Open(List<UUID> held, List<FreeSession> free) {

    /** How many seats there are of each activity that is held in sessions. */
    public Map<UUID, Integer> seats() {
      Map<UUID, Integer> seats = new HashMap<>();
      held.forEach(activity -> seats.put(activity, 0));
      free.forEach(one -> seats.merge(one.activity(), one.seats(), OpenSessions::sum));
      return seats;
    }
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }
}
