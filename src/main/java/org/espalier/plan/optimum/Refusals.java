package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.Develops;
import org.jspecify.annotations.Nullable;

/** Why activities that would develop something were not chosen for a learner. */
public final class Refusals {

  /** How many a draft tells of for one gap. */
  public static final int MOST = 20;

  private final Learner learner;
  private final Sequence sequence;
  private final Limits limits;
  private final Reach possible;

  /** The refusals of what was chosen for a learner. */
  public Refusals(Learner learner, Sequence sequence, Limits limits) {
    this.learner = learner;
    this.sequence = sequence;
    this.limits = limits;
    this.possible = Reach.of(learner, _ -> true);
  }

  /** All that lead beyond where the gap begins and were not chosen; what teaches most first. */
  public List<DraftRefusal> of(GapItem gap) {
    UUID competency = gap.competency().id();
    BigDecimal begin = Learner.begin(gap);
    return learner.catalogue().all().stream()
        .filter(one -> !sequence.done().contains(one.id()))
        .filter(one -> leads(one, competency, begin))
        .sorted(
            Comparator.comparing((Candidate one) -> developed(one, competency).toLevel())
                .reversed()
                .thenComparing(one -> one.activity().title())
                .thenComparing(Candidate::id))
        .map(one -> refusal(one, gap))
        .toList();
  }

  private DraftRefusal refusal(Candidate one, GapItem gap) {
    DraftRefusal.Reason barred = one.completed() ? DraftRefusal.Reason.COMPLETED : one.barred();
    if (barred == null && !startable(one, gap.competency().id())) {
      barred = DraftRefusal.Reason.PREREQUISITE_MISSING;
    }
    if (barred == null) {
      barred = limits.against(learner.catalogue().bundle(one));
    }
    return barred == null ? outdone(one, gap) : new DraftRefusal(one.activity(), barred, null);
  }

  private boolean startable(Candidate one, UUID competency) {
    BigDecimal from = developed(one, competency).fromLevel();
    BigDecimal level = possible.level(competency);
    return possible.possible(one)
        && (from == null || (level != null && level.compareTo(from) >= 0));
  }

  /** It could have been chosen: what is there is better, or what it takes is needed elsewhere. */
  private DraftRefusal outdone(Candidate one, GapItem gap) {
    UUID competency = gap.competency().id();
    BigDecimal reached = Objects.requireNonNull(sequence.level(competency));
    BigDecimal wanted = developed(one, competency).toLevel().min(gap.required());
    if (reached.compareTo(wanted) < 0) {
      return new DraftRefusal(one.activity(), DraftRefusal.Reason.LESS_WORTH, null);
    }
    ActivityBrief better =
        sequence.steps().stream()
            .map(Sequence.Step::activity)
            .filter(other -> dominates(other, one, competency, gap.required()))
            .map(Candidate::activity)
            .findFirst()
            .orElse(null);
    return better != null
        ? new DraftRefusal(one.activity(), DraftRefusal.Reason.DOMINATED_BY, better)
        : new DraftRefusal(one.activity(), DraftRefusal.Reason.DEARER, last(competency, wanted));
  }

  /** The activity by which the level was reached. */
  private @Nullable ActivityBrief last(UUID competency, BigDecimal level) {
    return sequence.steps().stream()
        .filter(step -> {
          Sequence.Raise raise = step.raiseOrNull(competency);
          return raise != null && raise.to().compareTo(level) >= 0;
        })
        .map(step -> step.activity().activity())
        .findFirst()
        .orElse(null);
  }

  private static boolean dominates(
      Candidate other, Candidate one, UUID competency, BigDecimal required) {
    Develops better = other.developing(competency);
    Develops worse = developed(one, competency);
    if (better == null
        || better.toLevel().min(required).compareTo(worse.toLevel().min(required)) < 0
        || other.price().compareTo(one.price()) > 0
        || other.time().compareTo(one.time()) > 0) {
      return false;
    }
    return better.fromLevel() == null
        || (worse.fromLevel() != null && better.fromLevel().compareTo(worse.fromLevel()) <= 0);
  }

  private static Develops developed(Candidate one, UUID competency) {
    return Objects.requireNonNull(one.developing(competency));
  }

  private static boolean leads(Candidate one, UUID competency, BigDecimal beyond) {
    Develops developed = one.developing(competency);
    return developed != null && developed.toLevel().compareTo(beyond) > 0;
  }
}
