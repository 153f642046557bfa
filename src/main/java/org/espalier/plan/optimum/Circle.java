package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.plan.solver.Program;
import org.espalier.plan.solver.Terms;

/**
 * Activities each of which waits for another of them, or for a level to which only they lead. That
 * one of them is done then takes something from outside that leads to such a level (a loop formula,
 * Lin and Zhao 2004), or that an activity does not use the level for which it waits.
 */
final class Circle {

  private final LearnerModel model;
  private final Unwinding unwinding;
  private final Set<Candidate> members = new LinkedHashSet<>();
  private final List<Need> levels = new ArrayList<>();
  private final List<LearnerModel.Edge> uses = new ArrayList<>();

  /** The circle that an activity waits in, or for. */
  Circle(LearnerModel model, Unwinding unwinding, Candidate first) {
    this.model = model;
    this.unwinding = unwinding;
    Queue<Candidate> open = new ArrayDeque<>(List.of(first));
    members.add(first);
    while (!open.isEmpty()) {
      for (Candidate next : awaited(open.remove())) {
        if (members.add(next)) {
          open.add(next);
        }
      }
    }
  }

  /** How many activities are in it. */
  int size() {
    return members.size();
  }

  /** Rules it out in a model of the same decisions. */
  void forbid(Program program) {
    for (Candidate member : members) {
      Terms terms = Terms.of(decision(member), 1);
      uses.forEach(edge -> terms.plus(edge.decision(), 1));
      model.edges().stream()
          .filter(edge -> !members.contains(edge.activity()))
          .filter(edge -> levels.stream().anyMatch(need -> need.metBy(edge)))
          .forEach(edge -> terms.plus(edge.decision(), -1));
      program.limit(uses.size(), terms);
    }
  }

  /** One thing that an activity waits for: those whom it waits for. */
  private List<Candidate> awaited(Candidate one) {
    for (Prerequisite needed : one.prerequisites()) {
      Candidate before =
          needed.activityId() == null ? null : model.learner().catalogue().get(needed.activityId());
      if (before != null && unwinding.waits(before)) {
        return List.of(before);
      }
    }
    for (Prerequisite needed : one.prerequisites()) {
      if (needed.competencyId() != null
          && needed.level() != null
          && !unwinding.reached(needed.competencyId(), needed.level())) {
        return leading(new Need(needed.competencyId(), needed.level()));
      }
    }
    LearnerModel.Edge use =
        model.edges().stream()
            .filter(edge -> edge.activity().equals(one) && unwinding.unmet(edge))
            .findFirst()
            .orElseThrow();
    uses.add(use);
    return leading(new Need(use.competency(), Objects.requireNonNull(use.developed().fromLevel())));
  }

  private List<Candidate> leading(Need need) {
    levels.add(need);
    return model.edges().stream()
        .filter(edge -> unwinding.chosen(edge) && need.metBy(edge))
        .map(LearnerModel.Edge::activity)
        .toList();
  }

  private int decision(Candidate one) {
    return Objects.requireNonNull(model.decision(one.id()));
  }

  /** A level that something waits for. */
  private record Need(UUID competency, BigDecimal level) {

    boolean metBy(LearnerModel.Edge edge) {
      BigDecimal from = edge.developed().fromLevel();
      return edge.competency().equals(competency)
          && edge.developed().toLevel().compareTo(level) >= 0
          && (from == null || from.compareTo(level) < 0);
    }
  }
}
