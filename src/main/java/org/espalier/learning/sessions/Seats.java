package org.espalier.learning.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which seats are left for activities. */
@Singleton
public class Seats {

  private static final Query FREE = Query.file("learning/free_sessions");

  private final Sql sql;

  Seats(Sql sql) {
    this.sql = sql;
  }

  /**
   * The sessions of some activities in which one can enrol now and get a seat, the first one first;
   * by one statement.
   *
   * @param dueBy the day (UTC) by which they have ended; null for any
   */
  public List<FreeSession> free(Collection<UUID> activities, @Nullable LocalDate dueBy) {
    Instant until =
        dueBy == null ? null : dueBy.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Args args = Args.of("now", Moments.now()).and("until", until).uuids("activities", activities);
    return activities.isEmpty()
        ? List.of()
        : sql.list(
            FREE,
            args,
            row ->
                new FreeSession(
                    row.uuid("id"),
                    row.uuid("activity_id"),
                    row.text("external_id"),
                    row.instant("starts_at"),
                    row.instant("ends_at"),
                    row.countOrNull("free") == null ? Integer.MAX_VALUE : row.count("free"),
                    Money.of(row, "price")));
  }

  /**
   * A session with seats that are free.
   *
   * @param session its id
   * @param activity what is held
   * @param seats how many are left; {@link Integer#MAX_VALUE} without limit
   * @param price what it costs a person, if that differs from the activity's cost
   */
  public record FreeSession(
      UUID session,
      UUID activity,
      String externalId,
      Instant startsAt,
      Instant endsAt,
      int seats,
      @Nullable Money price) {

    /** True if nobody can be in both. */
    public boolean overlaps(FreeSession other) {
      return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
  }
}
