package org.espalier.learning.completions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.learning.assignments.Assignments;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.PeopleLock;

/** Puts completions on record and takes them off it, with everything that follows from that. */
@Singleton
class Recording {

  private static final Query RECORD = Query.file("learning/record_completions");

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final PeopleLock lock;
  private final Consequences consequences;
  private final Event<LearningDone> done;
  private final Event<LearningVoided> undone;
  private final Event<LearningCorrected> corrected;

  Recording(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      PeopleLock lock,
      Consequences consequences,
      Event<LearningDone> done,
      Event<LearningVoided> undone,
      Event<LearningCorrected> corrected) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.lock = lock;
    this.consequences = consequences;
    this.done = done;
    this.undone = undone;
    this.corrected = corrected;
  }

  /**
   * Makes whoever else puts something on record for these people wait, so that what follows from
   * several completions together is seen by one of them at least. Whoever records or voids does
   * this first.
   */
  void lock(Collection<UUID> people) {
    lock.hold(people);
  }

  /** Puts rows on record that are not yet. */
  void record(List<CompletionTargets.Aimed> fresh, Instant now) {
    record(fresh, now, () -> {});
  }

  /** The same, with something to do as soon as the rows stand. */
  void record(List<CompletionTargets.Aimed> fresh, Instant now, Runnable then) {
    if (fresh.isEmpty()) {
      return;
    }
    put(fresh, consequences.close(fresh, now), now);
    then.run();
    fresh.forEach(
        row -> note("completion.recorded", row.row().id(), row.employee(), row.activity().id()));
    List<LearningDone.Done> passed =
        fresh.stream()
            .filter(row -> row.row().input().succeeded())
            .map(row -> new LearningDone.Done(row.row().id(), row.employee(), row.activity().id()))
            .toList();
    consequences.closeEquivalents(passed, now);
    consequences.drawFrom(fresh, now);
    if (!passed.isEmpty()) {
      done.fire(new LearningDone(passed, now));
    }
  }

  /**
   * Takes back what followed from completions that were voided.
   *
   * @param corrects true if others are put on record in their place, which is told then
   */
  void voided(List<Consequences.Voided> voided, String reason, boolean corrects, Instant now) {
    if (voided.isEmpty()) {
      return;
    }
    voided.forEach(
        one -> note("completion.voided", one.completion(), one.employee(), one.activity()));
    consequences.undo(voided, reason, now);
    undone.fire(
        new LearningVoided(
            voided.stream()
                .map(one -> new LearningDone.Done(one.completion(), one.employee(), one.activity()))
                .toList(),
            reason,
            corrects,
            now));
  }

  /** Tells whose completions were corrected, when what is right is on record. */
  void corrected(List<UUID> people) {
    if (!people.isEmpty()) {
      corrected.fire(new LearningCorrected(people));
    }
  }

  private void put(
      List<CompletionTargets.Aimed> rows, Map<Assignments.Pair, UUID> closed, Instant now) {
    Args args =
        columns(rows)
            .and("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", each(rows, row -> row.row().id()))
            .and(
                "versions",
                rows.stream().map(row -> row.activity().version()).toArray(Integer[]::new))
            .and(
                "assignments",
                rows.stream()
                    .map(row ->
                        closed.get(new Assignments.Pair(row.employee(), row.activity().id())))
                    .toArray(UUID[]::new));
    sql.update(RECORD, args);
  }

  /** What rows say, one array a column. */
  static Args columns(List<CompletionTargets.Aimed> rows) {
    return Args.none()
        .texts("sourceSystems", each(rows, row -> row.row().source()))
        .texts("externalIds", each(rows, row -> row.row().externalId()))
        .uuids("employees", each(rows, CompletionTargets.Aimed::employee))
        .uuids("activities", each(rows, row -> row.activity().id()))
        .and(
            "completed",
            rows.stream().map(row -> row.row().input().completedAt()).toArray(Instant[]::new))
        .and(
            "scores",
            rows.stream().map(row -> row.row().input().score()).toArray(BigDecimal[]::new))
        .and(
            "passed",
            rows.stream().map(row -> row.row().input().succeeded()).toArray(Boolean[]::new))
        .and(
            "hours", rows.stream().map(row -> row.row().input().hours()).toArray(BigDecimal[]::new))
        .and(
            "costs",
            rows.stream()
                .map(row -> row.row().input().cost())
                .map(cost -> cost == null ? null : cost.amount())
                .toArray(BigDecimal[]::new))
        .and(
            "currencies",
            rows.stream()
                .map(row -> row.row().input().cost())
                .map(cost -> cost == null ? null : cost.currency())
                .toArray(String[]::new));
  }

  private static <T> List<T> each(
      List<CompletionTargets.Aimed> rows, Function<CompletionTargets.Aimed, T> value) {
    return rows.stream().map(value).toList();
  }

  private void note(String type, UUID id, UUID employee, UUID activity) {
    feed.note(
        new Change(
            type,
            "completion",
            id,
            employee,
            JsonText.of(Map.of("employeeId", employee, "activityId", activity))));
  }
}
