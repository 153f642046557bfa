package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.plan.solver.Program;
import org.espalier.plan.solver.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided for a learner: which activities to do, which levels that gives and, where an
 * activity teaches only from a level on, whether the person has got so far when it begins.
 */
final class LearnerModel {

  private final Program program;
  private final Learner learner;
  private final Relevance relevance;
  private final Map<UUID, Integer> activities = new TreeMap<>();
  private final Map<UUID, Ladder> ladders = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();

  LearnerModel(Program program, Learner learner, Relevance relevance) {
    this.program = program;
    this.learner = learner;
    this.relevance = relevance;
    relevance.activities().forEach(one -> activities.put(one.id(), program.variable()));
    relevance
        .competencies()
        .forEach((id, top) -> ladders.put(id, new Ladder(program, relevance.steps(id))));
    relevance.activities().forEach(this::connect);
    ladders.values().forEach(Ladder::close);
  }

  Learner learner() {
    return learner;
  }

  /** What can be done, in the order of ids. */
  List<Candidate> candidates() {
    return relevance.activities();
  }

  /** The decision for an activity; null if it serves nothing. */
  @Nullable Integer decision(UUID activity) {
    return activities.get(activity);
  }

  /** The sum over the activities of what each takes. */
  Terms each(ToDoubleFunction<Candidate> amount) {
    Terms terms = new Terms();
    for (Candidate one : relevance.activities()) {
      terms.plus(Objects.requireNonNull(activities.get(one.id())), amount.applyAsDouble(one));
    }
    return terms;
  }

  /** The steps by which a gap can be covered, each with the levels that it brings. */
  Map<Integer, BigDecimal> steps(GapItem gap) {
    Ladder ladder = ladders.get(gap.competency().id());
    return ladder == null ? Map.of() : ladder.gains(Learner.begin(gap), gap.required());
  }

  List<Edge> edges() {
    return edges;
  }

  /** The decision that a level is reached; null if it is there from the start. */
  private @Nullable Integer level(UUID competency, @Nullable BigDecimal level) {
    Ladder ladder = ladders.get(competency);
    return ladder == null || level == null ? null : ladder.at(level);
  }

  /** The decisions that doing these activities one after the other amounts to. */
  void fill(Sequence sequence, boolean[] values) {
    for (Sequence.Step step : sequence.steps()) {
      Integer decision = activities.get(step.activity().id());
      if (decision != null) {
        values[decision] = true;
      }
    }
    for (Edge edge : edges) {
      if (edge.own() && sequence.raised(edge.activity().id(), edge.competency())) {
        values[edge.decision()] = true;
      }
    }
    ladders.forEach((id, ladder) -> ladder.fill(sequence.level(id), values));
  }

  private void connect(Candidate one) {
    int decision = Objects.requireNonNull(activities.get(one.id()));
    for (Prerequisite needed : one.prerequisites()) {
      Integer before =
          needed.activityId() != null
              ? activities.get(needed.activityId())
              : level(Objects.requireNonNull(needed.competencyId()), needed.level());
      if (before != null) {
        program.needs(decision, before);
      }
    }
    for (Develops developed : one.develops()) {
      Ladder ladder = ladders.get(developed.competencyId());
      if (ladder != null && relevance.serves(developed)) {
        edges.add(ladder.edge(one, decision, developed));
      }
    }
  }

  /**
   * What an activity does for a competency.
   *
   * @param decision that it does it: the activity's own if it always does
   * @param done the activity's own
   * @param before the decision that the level is reached from which on it does; null if it always
   *     does
   */
  record Edge(
      Candidate activity, Develops developed, int decision, int done, @Nullable Integer before) {

    UUID competency() {
      return developed.competencyId();
    }

    /** True if the activity can be done without doing that. */
    boolean own() {
      return decision != done;
    }
  }
}
