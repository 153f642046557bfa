package org.espalier.performance.launches;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.Work;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * Carries launches out. A step takes the next thousand people of the oldest one: three statements,
 * and one for the feed. What is required of them is frozen then, as of the last day of the cycle's
 * period, so that everybody is reviewed by what was known when the cycle began and nothing changes
 * under people's hands.
 */
@Singleton
class LaunchWork implements Work {

  private static final int CHUNK = 1000;

  private static final Query NEXT =
      Query.of(
          """
          select l.id, l.after_id, l.dry_run, c.id as cycle_id, c.audience, c.period_end
          from review_launch l
          join review_cycle c on c.tenant_id = :tenant and c.tenant_id = l.tenant_id and c.id = l.cycle_id
          where l.tenant_id = :tenant and l.state in ('QUEUED', 'RUNNING') and l.id = (
            select o.id from review_launch o
            where o.tenant_id = :tenant and o.state in ('QUEUED', 'RUNNING') order by o.id limit 1)
          for update of l skip locked\
          """);
  private static final Query LEFT =
      Query.of(
          """
          select l.id from review_launch l
          where l.tenant_id = :tenant and l.state in ('QUEUED', 'RUNNING') limit 1\
          """);

  /** Whoever changes the cycle waits for the step, and the step for whoever changed it. */
  private static final Query ACTIVE =
      Query.of(
          "select c.active from review_cycle c where c.tenant_id = :tenant and c.id = :cycle for share");

  private static final Query CANCEL =
      Query.of(
          """
          update review_launch l set state = 'CANCELLED', finished_at = :now
          where l.tenant_id = :tenant and l.id = :launch\
          """);
  private static final String PEOPLE =
      "e.id in (select n.id from employee n where n.tenant_id = :tenant and n.deleted_at is null and n.active"
          + " and (:after::uuid is null or n.id > :after) order by n.id limit :most)";
  private static final Query MAKE =
      Query.file("performance/make_reviews")
          .with("is", "= any(:employees)")
          .with("visible", "true");
  private static final Query TRY = Query.file("performance/try_reviews");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Audiences audiences;
  private final Feed feed;

  LaunchWork(Sql sql, Tenancy tenancy, Audiences audiences, Feed feed) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.audiences = audiences;
    this.feed = feed;
  }

  @Override
  public String kind() {
    return "review-launch";
  }

  @Override
  public boolean step() {
    Optional<Left> next = sql.first(NEXT, Args.none(), Left::of);
    next.ifPresent(this::take);
    return next.isPresent();
  }

  @Override
  public boolean left() {
    return sql.first(LEFT, Args.none(), row -> row.uuid("id")).isPresent();
  }

  private void take(Left left) {
    Args cycle = Args.of("cycle", left.cycle());
    if (!sql.first(ACTIVE, cycle, row -> row.flag("active")).orElse(false)) {
      sql.update(CANCEL, Args.of("launch", left.id()).and("now", Moments.now()));
      return;
    }
    List<PersonFacts> looked =
        audiences.of(Condition.of(PEOPLE, Args.of("after", left.after()).and("most", CHUNK)));
    Audience audience = Audience.of(left.audience());
    List<UUID> taken =
        looked.stream()
            .filter(person -> audience.holds(person) && person.employedOn(left.periodEnd()))
            .map(PersonFacts::id)
            .toList();
    Args args =
        Args.of("launch", left.id())
            .and("cycle", left.cycle())
            .and("after", looked.isEmpty() ? left.after() : looked.getLast().id())
            .and("done", looked.size() < CHUNK)
            .and("now", Moments.now())
            .uuids("ids", taken.stream().map(_ -> Ids.next()).toList())
            .uuids("employees", taken);
    if (left.dryRun()) {
      sql.update(TRY, args);
    } else {
      make(left, args);
    }
  }

  private void make(Left left, Args args) {
    args.and("actor", tenancy.caller().subject())
        .and("job", null)
        .and("day", left.periodEnd())
        .and(
            "asOf",
            left.periodEnd()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minus(1, ChronoUnit.MICROS));
    sql.list(
        MAKE,
        args,
        row -> {
          UUID review = row.uuid("id");
          feed.note(
              new Change(
                  "review.created",
                  "review",
                  review,
                  row.uuid("employee_id"),
                  JsonText.of(Map.of("cycleId", left.cycle()))));
          return review;
        });
  }

  /**
   * A launch that goes on.
   *
   * @param after the last person who was looked at
   */
  private record Left(
      UUID id,
      @Nullable UUID after,
      boolean dryRun,
      UUID cycle,
      @Nullable String audience,
      LocalDate periodEnd) {

    static Left of(Row row) throws SQLException {
      return new Left(
          row.uuid("id"),
          row.uuidOrNull("after_id"),
          row.flag("dry_run"),
          row.uuid("cycle_id"),
          row.textOrNull("audience"),
          row.date("period_end"));
    }
  }
}
