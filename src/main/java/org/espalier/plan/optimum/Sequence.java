package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/**
 * Activities one after the other, each begun when what it needs is there, and what they lead to.
 */
public final class Sequence {

  private final Learner learner;
  private final Map<UUID, BigDecimal> levels;
  private final Map<UUID, Step> done = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<UUID, List<Step>> raisers = new HashMap<>();

  Sequence(Learner learner) {
    this.learner = learner;
    this.levels = new HashMap<>(learner.start());
  }

  /** What was done, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** The activities done, in order. */
  public List<Candidate> activities() {
    return steps.stream().map(Step::activity).toList();
  }

  /** The ids of what was done. */
  Set<UUID> done() {
    return done.keySet();
  }

  /** What the learner can do by now. */
  Map<UUID, BigDecimal> levels() {
    return levels;
  }

  /** The level reached; null if nothing is known of it. */
  public @Nullable BigDecimal level(UUID competency) {
    return levels.get(competency);
  }

  /** True if the activity raised the competency. */
  boolean raised(UUID activity, UUID competency) {
    Step step = done.get(activity);
    return step != null
        && step.raises().stream().anyMatch(raise -> raise.competency().equals(competency));
  }

  /** True if everything is there that the activity needs. */
  boolean ready(Candidate candidate) {
    return candidate.prerequisites().stream().allMatch(this::fulfilled);
  }

  /** Does an activity that is ready. */
  void perform(Candidate candidate) {
    Set<Step> after = new LinkedHashSet<>();
    for (Prerequisite needed : candidate.prerequisites()) {
      Step before =
          needed.activityId() != null
              ? done.get(needed.activityId())
              : reached(needed.competencyId(), needed.level());
      if (before != null) {
        after.add(before);
      }
    }
    List<Raise> raises = new ArrayList<>();
    for (Develops developed : candidate.develops()) {
      Raise raise = raise(developed);
      if (raise != null) {
        raises.add(raise);
        Step before = reached(developed.competencyId(), developed.fromLevel());
        if (before != null) {
          after.add(before);
        }
      }
    }
    Step step = new Step(candidate, List.copyOf(raises), after);
    raises.forEach(raise -> {
      levels.put(raise.competency(), raise.to());
      raisers.computeIfAbsent(raise.competency(), _ -> new ArrayList<>()).add(step);
    });
    done.put(candidate.id(), step);
    steps.add(step);
  }

  /** Does activities in the order given, as far as they are ready. */
  Sequence performAll(Iterable<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (!done.containsKey(candidate.id()) && ready(candidate)) {
        perform(candidate);
      }
    }
    return this;
  }

  /** Only what the gaps need of it, directly or not. */
  Sequence trimmed() {
    Set<Step> needed = new HashSet<>();
    learner.gaps().forEach(gap -> needed.addAll(needed(gap.competency().id(), gap.required())));
    Sequence trimmed = new Sequence(learner);
    trimmed.performAll(steps.stream().filter(needed::contains).map(Step::activity).toList());
    return trimmed;
  }

  /** What raises a competency until it is as required, with all that has to come before. */
  public Set<Step> needed(UUID competency, BigDecimal required) {
    Set<Step> needed = new HashSet<>();
    for (Step step : raisers.getOrDefault(competency, List.of())) {
      BigDecimal from = step.raise(competency).from();
      if (from == null || from.compareTo(required) < 0) {
        collect(step, needed);
      }
    }
    return needed;
  }

  private static void collect(Step step, Set<Step> needed) {
    if (needed.add(step)) {
      step.after().forEach(before -> collect(before, needed));
    }
  }

  private boolean fulfilled(Prerequisite needed) {
    if (needed.activityId() != null) {
      Candidate before = learner.catalogue().get(needed.activityId());
      return done.containsKey(needed.activityId()) || (before != null && before.completed());
    }
    BigDecimal level = levels.get(needed.competencyId());
    return level != null && needed.level() != null && level.compareTo(needed.level()) >= 0;
  }

  /** The step that first reached a level; null if it was there from the start. */
  private @Nullable Step reached(@Nullable UUID competency, @Nullable BigDecimal level) {
    BigDecimal start = competency == null ? null : learner.start().get(competency);
    if (competency == null || level == null || (start != null && start.compareTo(level) >= 0)) {
      return null;
    }
    return raisers.getOrDefault(competency, List.of()).stream()
        .filter(step -> step.raise(competency).to().compareTo(level) >= 0)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Raise raise(Develops developed) {
    BigDecimal level = levels.get(developed.competencyId());
    boolean ready =
        developed.fromLevel() == null
            || (level != null && level.compareTo(developed.fromLevel()) >= 0);
    return ready && (level == null || developed.toLevel().compareTo(level) > 0)
        ? new Raise(developed.competencyId(), level, developed.toLevel())
        : null;
  }

  /** An activity that is done, what it raises, and the steps that it comes after. */
  public record Step(Candidate activity, List<Raise> raises, Set<Step> after) {

    /** What it does for a competency that it raises. */
    Raise raise(UUID competency) {
      return Objects.requireNonNull(raiseOrNull(competency));
    }

    /** What it does for a competency; null if it does not raise it. */
    public @Nullable Raise raiseOrNull(UUID competency) {
      return raises.stream()
          .filter(raise -> raise.competency().equals(competency))
          .findFirst()
          .orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return activity.id().hashCode();
    }
  }

  /** From which level to which; from null if nothing was known. */
  public record Raise(UUID competency, @Nullable BigDecimal from, BigDecimal to) {}
}
