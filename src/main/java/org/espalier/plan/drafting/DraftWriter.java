package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** Writes down what was chosen for one learner, gap by gap, and why. */
final class DraftWriter {

  private final Learner learner;
  private final Sequence sequence;
  private final Refusals refusals;
  private final Reach unlimited;
  private final Set<UUID> listed = new HashSet<>();

  DraftWriter(Learner learner, Sequence sequence, Limits limits) {
    this.learner = learner;
    this.sequence = sequence;
    this.refusals = new Refusals(learner, sequence, limits);
    this.unlimited = Reach.of(learner, _ -> true);
  }

  /** What is done for each gap, the gaps in their order. */
  List<DraftItem> items() {
    return learner.gaps().stream().map(this::item).toList();
  }

  /** Of these gaps, what nothing in the catalogue teaches. */
  List<CatalogueGap> untaught(List<GapItem> gaps) {
    List<CatalogueGap> untaught = new ArrayList<>();
    for (GapItem gap : gaps) {
      BigDecimal begin = Learner.begin(gap);
      BigDecimal taught = learner.catalogue().taught(gap.competency().id());
      BigDecimal beyond = taught == null ? begin : taught.max(begin);
      if (beyond.compareTo(gap.required()) < 0) {
        untaught.add(new CatalogueGap(gap.competency(), beyond, gap.required()));
      }
    }
    return untaught;
  }

  /** The covered share of the shortfall, of the priority. */
  static BigDecimal coveredPriority(DraftItem item) {
    BigDecimal shortfall = item.covered().add(item.uncovered());
    return shortfall.signum() == 0
        ? BigDecimal.ZERO
        : GapMath.quotient(item.priority().multiply(item.covered()), shortfall);
  }

  private DraftItem item(GapItem gap) {
    BigDecimal begin = Learner.begin(gap);
    BigDecimal level = Objects.requireNonNull(sequence.level(gap.competency().id()));
    BigDecimal reached = level.min(gap.required());
    List<DraftRefusal> refused = refusals.of(gap);
    return new DraftItem(
        gap.competency(),
        gap.actual(),
        gap.required(),
        gap.priority(),
        gap.critical(),
        level,
        Row.plain(reached.subtract(begin)),
        Row.plain(gap.required().subtract(reached)),
        why(gap, level),
        choices(gap),
        refused.subList(0, Math.min(refused.size(), Refusals.MOST)),
        refused.size());
  }

  private List<DraftChoice> choices(GapItem gap) {
    UUID competency = gap.competency().id();
    Set<Sequence.Step> needed = sequence.needed(competency, gap.required());
    List<DraftChoice> choices = new ArrayList<>();
    for (Sequence.Step step : sequence.steps()) {
      if (needed.contains(step)) {
        boolean fresh = listed.add(step.activity().id());
        Sequence.Raise raise = step.raiseOrNull(competency);
        if (raise != null) {
          choices.add(choice(step.activity(), fresh, raise, gap));
        } else if (fresh) {
          choices.add(
              choice(step.activity(), DraftChoice.Reason.PREREQUISITE, null, BigDecimal.ZERO));
        }
      }
    }
    return choices;
  }

  private static DraftChoice choice(
      Candidate activity, boolean fresh, Sequence.Raise raise, GapItem gap) {
    BigDecimal from = Objects.requireNonNull(raise.from());
    BigDecimal covers = raise.to().min(gap.required()).subtract(from.min(gap.required()));
    return choice(
        activity,
        fresh ? DraftChoice.Reason.DEVELOPS : DraftChoice.Reason.CHOSEN_ALREADY,
        raise,
        covers);
  }

  private static DraftChoice choice(
      Candidate activity,
      DraftChoice.Reason reason,
      Sequence.@Nullable Raise raise,
      BigDecimal covers) {
    boolean paid = reason != DraftChoice.Reason.CHOSEN_ALREADY;
    return new DraftChoice(
        activity.activity(),
        reason,
        raise == null ? null : raise.from(),
        raise == null ? null : raise.to(),
        Row.plain(covers),
        paid ? activity.hours() : null,
        paid ? activity.cost() : null,
        activity.completions());
  }

  private DraftItem.@Nullable Why why(GapItem gap, BigDecimal reached) {
    if (reached.compareTo(gap.required()) >= 0) {
      return null;
    }
    UUID competency = gap.competency().id();
    BigDecimal taught = learner.catalogue().taught(competency);
    if (taught == null || taught.compareTo(reached) <= 0) {
      return DraftItem.Why.NOT_IN_CATALOGUE;
    }
    BigDecimal reachable = unlimited.level(competency);
    if (reachable != null && reachable.compareTo(reached) > 0) {
      return DraftItem.Why.OVER_LIMIT;
    }
    return learner.catalogue().all().stream()
            .anyMatch(one -> one.usable() && leads(one, competency, reached))
        ? DraftItem.Why.PREREQUISITES_MISSING
        : DraftItem.Why.NOT_AVAILABLE;
  }

  private static boolean leads(Candidate one, UUID competency, BigDecimal beyond) {
    var developed = one.developing(competency);
    return developed != null && developed.toLevel().compareTo(beyond) > 0;
  }
}
