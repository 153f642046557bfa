package org.espalier.plan.optimum;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.espalier.learning.sessions.Seats;
import org.espalier.learning.sessions.Seats.FreeSession;
import org.espalier.platform.json.Money;
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

    /** The same with a price for each session: its own, else that of its activity. */
    public Open priced(Collection<Candidate> activities) {
      Map<UUID, Money> costs = new HashMap<>();
      for (Candidate one : activities) {
        if (one.cost() != null) {
          costs.put(one.id(), one.cost());
        }
      }
      return new Open(held, free.stream().map(one -> at(one, costs.get(one.activity()))).toList());
    }

    /**
     * What the activities cost at most, whatever the session: nobody knows yet who gets which.
     *
     * @param limit how much money there is; another currency is dearer than all of its own
     */
    public Map<UUID, Money> dearest(@Nullable Money limit) {
      Comparator<Money> dearness =
          Comparator.comparing((Money one) -> foreign(one, limit)).thenComparing(Money::amount);
      Map<UUID, Money> dearest = new HashMap<>();
      for (FreeSession one : free) {
        if (one.price() != null) {
          dearest.merge(one.activity(), one.price(), BinaryOperator.maxBy(dearness));
        }
      }
      return dearest;
    }
  }

  private static FreeSession at(FreeSession one, @Nullable Money usual) {
    return one.price() != null
        ? one
        : new FreeSession(
            one.session(),
            one.activity(),
            one.externalId(),
            one.startsAt(),
            one.endsAt(),
            one.seats(),
            usual);
  }

  private static boolean foreign(Money price, @Nullable Money limit) {
    return limit != null
        && price.amount().signum() > 0
        && !price.currency().equals(limit.currency());
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }
}
