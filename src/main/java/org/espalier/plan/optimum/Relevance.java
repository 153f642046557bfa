package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/**
 * What can help a learner at all: activities that raise what a gap asks for, what these need first,
 * and so on, as far as it is possible. Everything else is left out of the model.
 */
final class Relevance {

  private final Learner learner;
  private final Reach reach;
  private final Map<UUID, BigDecimal> tops = new TreeMap<>();
  private final Map<UUID, Candidate> activities = new TreeMap<>();
  private final Queue<UUID> open = new ArrayDeque<>();

  Relevance(Learner learner, Reach reach) {
    this.learner = learner;
    this.reach = reach;
    for (GapItem gap : learner.gaps()) {
      want(gap.competency().id(), gap.required());
    }
    while (!open.isEmpty()) {
      UUID competency = open.remove();
      reach.possible().stream()
          .filter(candidate -> serves(candidate.developing(competency)))
          .forEach(this::take);
    }
  }

  /** What can be done, in the order of ids. */
  List<Candidate> activities() {
    return List.copyOf(activities.values());
  }

  /** Up to which level competencies matter. */
  Map<UUID, BigDecimal> competencies() {
    return tops;
  }

  /** True if it raises something that matters, from where one can come. */
  boolean serves(@Nullable Develops developed) {
    if (developed == null) {
      return false;
    }
    BigDecimal top = tops.get(developed.competencyId());
    BigDecimal start = learner.start().get(developed.competencyId());
    BigDecimal highest = reach.level(developed.competencyId());
    BigDecimal from = developed.fromLevel();
    return top != null
        && (start == null || developed.toLevel().compareTo(start) > 0)
        && (from == null
            || (from.compareTo(top) < 0 && highest != null && from.compareTo(highest) <= 0));
  }

  /** The levels of a competency that anything asks for or leads to, above the start, rising. */
  List<BigDecimal> steps(UUID competency) {
    BigDecimal start = learner.start().get(competency);
    BigDecimal top = tops.get(competency);
    Set<BigDecimal> steps = new TreeSet<>();
    learner.gaps().stream()
        .filter(gap -> gap.competency().id().equals(competency))
        .forEach(gap -> steps.add(gap.required()));
    for (Candidate candidate : activities.values()) {
      Develops developed = candidate.developing(competency);
      if (developed != null && serves(developed)) {
        steps.add(developed.toLevel().min(top));
        if (developed.fromLevel() != null) {
          steps.add(developed.fromLevel());
        }
      }
      candidate.prerequisites().stream()
          .filter(needed -> competency.equals(needed.competencyId()) && needed.level() != null)
          .forEach(needed -> steps.add(needed.level()));
    }
    return steps.stream().filter(step -> start == null || step.compareTo(start) > 0).toList();
  }

  private void take(Candidate candidate) {
    if (activities.put(candidate.id(), candidate) != null) {
      return;
    }
    for (Prerequisite needed : candidate.prerequisites()) {
      Candidate before =
          needed.activityId() == null ? null : learner.catalogue().get(needed.activityId());
      if (before != null && !before.completed()) {
        take(before);
      } else if (needed.competencyId() != null && needed.level() != null) {
        want(needed.competencyId(), needed.level());
      }
    }
  }

  private void want(UUID competency, BigDecimal level) {
    BigDecimal start = learner.start().get(competency);
    BigDecimal top = tops.get(competency);
    if ((start == null || level.compareTo(start) > 0)
        && (top == null || level.compareTo(top) > 0)) {
      tops.put(competency, level);
      open.add(competency);
    }
  }
}
