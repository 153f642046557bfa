package org.espalier.learning.events;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.assignments.TrackedLearning;
import org.espalier.learning.completions.CompletionInput;
import org.espalier.learning.completions.Completions;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** What events of learning systems do: the same as if it were done by hand. */
@Singleton
class LearningEffects {

  private static final Query LATER = Query.file("learning/later_progress");
  private static final Query RECORD = Query.file("learning/record_learning_events");

  private final Sql sql;
  private final Tenancy tenancy;
  private final TrackedLearning assignments;
  private final Completions completions;

  LearningEffects(Sql sql, Tenancy tenancy, TrackedLearning assignments, Completions completions) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.assignments = assignments;
    this.completions = completions;
  }

  /** Lets events take effect of which no two are about the same person and activity. */
  void apply(List<Turn> round, Instant now) {
    move(round.stream().filter(turn -> !turn.lead().input().ends()).toList(), now);
    complete(round.stream().map(Turn::lead).filter(told -> told.input().ends()).toList(), now);
  }

  private void move(List<Turn> turns, Instant now) {
    if (turns.isEmpty()) {
      return;
    }
    List<Told> events = turns.stream().map(Turn::lead).toList();
    Set<Assignments.Pair> further = further(events);
    Map<Assignments.Pair, TrackedLearning.Moved> moved =
        assignments.move(
            events.stream()
                .map(told ->
                    new TrackedLearning.Move(
                        told.pair(),
                        told.input().from(),
                        goal(told.input()),
                        further.contains(told.pair()) ? null : told.input().percent()))
                .toList(),
            now);
    for (Turn turn : turns) {
      TrackedLearning.Moved one = moved.get(turn.lead().pair());
      turn.events().forEach(told -> settle(told, one));
    }
  }

  private static void settle(Told told, TrackedLearning.@Nullable Moved moved) {
    if (moved != null && !moved.faults().isEmpty()) {
      refuse(told, moved.faults());
    } else {
      told.moved(moved == null ? null : moved.assignment());
    }
  }

  /** Those of which is known already how far they were later than now is told. */
  private Set<Assignments.Pair> further(List<Told> events) {
    List<Told> progress = events.stream().filter(told -> told.input().progress() != null).toList();
    if (progress.isEmpty()) {
      return Set.of();
    }
    Args args =
        Args.none()
            .uuids("employees", each(progress, told -> told.pair().employee()))
            .uuids("activities", each(progress, told -> told.pair().activity()))
            .and("moments", progress.stream().map(Told::at).toArray(Instant[]::new));
    return new HashSet<>(
        sql.list(
            LATER,
            args,
            row -> new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id"))));
  }

  private static TrackedLearning.Goal goal(LearningEventInput input) {
    return switch (input.type()) {
      case STARTED, PROGRESSED -> TrackedLearning.Goal.BEGUN;
      case WITHDRAWN -> TrackedLearning.Goal.CALLED_OFF;
      case ENROLLED, COMPLETED, FAILED -> TrackedLearning.Goal.OPEN;
    };
  }

  private void complete(List<Told> events, Instant now) {
    Map<Told, Inbound<CompletionInput>> rows = new HashMap<>();
    List<Inbound<CompletionInput>> ordered = new ArrayList<>();
    for (Told told : events) {
      Inbound<CompletionInput> row = completion(told);
      rows.put(told, row);
      ordered.add(row);
    }
    if (ordered.isEmpty()) {
      return;
    }
    completions.write(new Batch<>(ordered, now, null, null));
    rows.forEach((told, row) -> {
      if (row.faults().isEmpty()) {
        told.completed(row.id());
      } else {
        refuse(told, row.faults().list());
      }
    });
  }

  private static Inbound<CompletionInput> completion(Told told) {
    LearningEventInput input = told.input();
    return new Inbound<>(
        told.row().line(),
        input.from(),
        input.externalId(),
        new CompletionInput(
            input.externalId(),
            input.from(),
            null,
            told.pair().employee(),
            null,
            told.pair().activity(),
            told.at(),
            input.score(),
            input.type() == LearningEventType.COMPLETED,
            input.hours(),
            null),
        new Faults(),
        Ids.next());
  }

  private static void refuse(Told told, List<Fault> faults) {
    faults.forEach(fault ->
        told.row().faults().add(String.valueOf(fault.pointer()), fault.code(), fault.message()));
  }

  /** Puts events on record that took effect. */
  void record(List<Told> applied, Instant now) {
    if (applied.isEmpty()) {
      return;
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", each(applied, told -> told.row().id()))
            .texts("sources", each(applied, told -> told.input().from()))
            .texts("externalIds", each(applied, told -> told.input().externalId()))
            .texts("types", each(applied, told -> told.input().type().name()))
            .uuids("employees", each(applied, told -> told.pair().employee()))
            .uuids("activities", each(applied, told -> told.pair().activity()))
            .and("moments", applied.stream().map(Told::at).toArray(Instant[]::new))
            .and("scores", numbers(applied, LearningEventInput::score))
            .and("progresses", numbers(applied, LearningEventInput::progress))
            .and("hours", numbers(applied, LearningEventInput::hours))
            .and("assignments", applied.stream().map(Told::assignment).toArray(UUID[]::new))
            .and("completions", applied.stream().map(Told::completion).toArray(UUID[]::new));
    sql.update(RECORD, args);
  }

  private static <T> List<T> each(List<Told> events, Function<Told, T> value) {
    return events.stream().map(value).toList();
  }

  private static BigDecimal[] numbers(
      List<Told> events, Function<LearningEventInput, @Nullable BigDecimal> value) {
    return events.stream().map(told -> value.apply(told.input())).toArray(BigDecimal[]::new);
  }
}
