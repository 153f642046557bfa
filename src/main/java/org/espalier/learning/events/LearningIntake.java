package org.espalier.learning.events;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.people.PeopleLock;

/**
 * Takes in what learning systems tell, all of it in one transaction and each event by itself: what
 * cannot be is refused with its faults, and nothing of it is kept. A key that was told before with
 * the same words changes nothing; with other words it is refused.
 */
@Singleton
class LearningIntake {

  private static final Query KNOWN = Query.file("learning/known_learning_events");

  private final Sql sql;
  private final Transactions transactions;
  private final LearningEventPolicy policy;
  private final PeopleLock lock;
  private final LearningEffects effects;

  LearningIntake(
      Sql sql,
      Transactions transactions,
      LearningEventPolicy policy,
      PeopleLock lock,
      LearningEffects effects) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.lock = lock;
    this.effects = effects;
  }

  /** Takes events in, and says of each what became of it. */
  LearningEventReceipt take(List<LearningEventInput> events) {
    policy.requireIntake();
    return transactions.call(() -> {
      Instant now = Moments.now();
      List<Told> all = new ArrayList<>();
      for (LearningEventInput input : events) {
        all.add(
            new Told(
                new Inbound<>(
                    all.size() + 1,
                    input.from(),
                    input.externalId(),
                    input,
                    new Faults(),
                    Ids.next()),
                now));
      }
      resolve(all);
      once(all);
      repeated(all);
      hold(all.stream().filter(Told::pending).toList());
      for (List<Turn> round : rounds(all)) {
        effects.apply(round, now);
      }
      effects.record(all.stream().filter(Told::applied).toList(), now);
      return LearningEventReceipt.of(all.stream().map(Told::result).toList());
    });
  }

  /** Completions lock people, each round its own: all of them now, or two intakes can wait so. */
  private void hold(List<Told> pending) {
    if (pending.stream().anyMatch(told -> told.input().ends())) {
      lock.hold(pending.stream().map(told -> told.pair().employee()).toList());
    }
  }

  private void resolve(List<Told> all) {
    References references = new References();
    List<LearningEventInput> inputs = all.stream().map(Told::input).toList();
    Employees.EITHER.fetch(
        sql,
        references,
        inputs,
        LearningEventInput::employeeExternalId,
        LearningEventInput::employeeId);
    ActivityRef.EITHER.fetch(
        sql,
        references,
        inputs,
        LearningEventInput::activityExternalId,
        LearningEventInput::activityId);
    for (Told told : all) {
      LearningEventInput input = told.input();
      Lookup.Id employee =
          Employees.EITHER.find(
              told.row(), references, input.employeeExternalId(), input.employeeId());
      ActivityRef activity =
          ActivityRef.EITHER.find(
              told.row(), references, input.activityExternalId(), input.activityId());
      if (employee != null && activity != null) {
        told.about(employee.id(), activity.id());
      }
    }
  }

  /** A key stands in a batch once. */
  private static void once(List<Told> all) {
    Map<String, Integer> seen = new HashMap<>();
    for (Told told : all) {
      String key = told.input().from() + " " + told.input().externalId();
      if (seen.putIfAbsent(key, told.row().line()) != null) {
        told.row()
            .faults()
            .add("/externalId", FaultCode.DUPLICATE, "It stands in this batch already.");
      }
    }
  }

  private void repeated(List<Told> all) {
    List<Told> sound = all.stream().filter(Told::pending).toList();
    Args keys =
        Args.none()
            .texts("sources", sound.stream().map(told -> told.input().from()).toList())
            .texts("externalIds", sound.stream().map(told -> told.input().externalId()).toList());
    for (Told.Known known : sql.list(KNOWN, keys, Told.Known::of)) {
      Told told = sound.get(known.ordinal() - 1);
      if (!told.repeats(known)) {
        told.row()
            .faults()
            .add(
                "/externalId",
                FaultCode.DUPLICATE,
                "Another event of this source has this id, and says something else.");
      }
    }
  }

  /**
   * What happened first to each person with each activity, then what happened next, and so on: as
   * many rounds as there is of what happened most often.
   */
  private static List<List<Turn>> rounds(List<Told> all) {
    Map<Assignments.Pair, List<Told>> told =
        all.stream()
            .filter(Told::pending)
            .sorted(Comparator.comparing(Told::at).thenComparingInt(one -> one.row().line()))
            .collect(Collectors.groupingBy(Told::pair, LinkedHashMap::new, Collectors.toList()));
    Map<Assignments.Pair, Deque<Turn>> waiting = new LinkedHashMap<>();
    told.forEach((pair, events) -> waiting.put(pair, new ArrayDeque<>(Turn.of(events))));
    List<List<Turn>> rounds = new ArrayList<>();
    while (!waiting.isEmpty()) {
      rounds.add(waiting.values().stream().map(Deque::remove).toList());
      waiting.values().removeIf(Deque::isEmpty);
    }
    return rounds;
  }
}
