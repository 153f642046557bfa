package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Puts decisions in order. The model knows what needs what but not that time runs one way:
 * activities that wait for each other look well to it. Where that happens, the {@link Circle} is
 * told.
 */
final class Unwinding {

  private final LearnerModel model;
  private final boolean[] values;
  private final Sequence sequence;
  private final Set<Candidate> waiting = new LinkedHashSet<>();

  Unwinding(LearnerModel model, boolean[] values) {
    this.model = model;
    this.values = values;
    this.sequence = new Sequence(model.learner());
    for (Candidate one : model.candidates()) {
      if (values[Objects.requireNonNull(model.decision(one.id()))]) {
        waiting.add(one);
      }
    }
    boolean moved = true;
    while (moved) {
      List<Candidate> ready = waiting.stream().filter(this::ready).toList();
      moved = !ready.isEmpty();
      ready.forEach(sequence::perform);
      ready.forEach(waiting::remove);
    }
  }

  /** The activities in an order in which they can be done; without those that wait in a circle. */
  Sequence sequence() {
    return sequence;
  }

  /** True if nothing waits in a circle. */
  boolean complete() {
    return waiting.isEmpty();
  }

  /** The smallest circle in which something waits; the first of equals. */
  Circle circle() {
    return waiting.stream()
        .map(one -> new Circle(model, this, one))
        .min(Comparator.comparingInt(Circle::size))
        .orElseThrow();
  }

  boolean waits(Candidate one) {
    return waiting.contains(one);
  }

  boolean chosen(LearnerModel.Edge edge) {
    return values[edge.decision()];
  }

  /** True if an activity is to do something for a competency for which it comes too early. */
  boolean unmet(LearnerModel.Edge edge) {
    BigDecimal from = edge.developed().fromLevel();
    return edge.own() && chosen(edge) && from != null && !reached(edge.competency(), from);
  }

  boolean reached(UUID competency, BigDecimal wanted) {
    BigDecimal level = sequence.level(competency);
    return level != null && level.compareTo(wanted) >= 0;
  }

  private boolean ready(Candidate one) {
    return sequence.ready(one)
        && model.edges().stream()
            .filter(edge -> edge.activity().equals(one))
            .noneMatch(this::unmet);
  }
}
