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
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.DraftRefusal;
import org.espalier.plan.optimum.Learner;
import org.espalier.plan.optimum.Limits;
import org.espalier.plan.optimum.Refusals;
import org.espalier.plan.optimum.Sequence;
import org.espalier.plan.optimum.Shortfalls;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** Writes down what was chosen for one learner, gap by gap, and why. */
final class DraftWriter {

  private final Learner learner;
  private final Sequence sequence;
  private final Refusals refusals;
  private final Shortfalls shortfalls;
  private final Set<UUID> listed = new HashSet<>();

  DraftWriter(Learner learner, Sequence sequence, Limits limits) {
    this.learner = learner;
    this.sequence = sequence;
    this.refusals = new Refusals(learner, sequence, limits);
    this.shortfalls = new Shortfalls(learner);
  }

  /** What is done for each gap, the gaps in their order. */
  List<DraftItem> items() {
    return learner.gaps().stream().map(this::item).toList();
  }

  /** Of these gaps, what nothing in the catalogue teaches. */
  List<CatalogueGap> untaught(List<GapItem> gaps) {
    List<CatalogueGap> untaught = new ArrayList<>();
    for (GapItem gap : gaps) {
      BigDecimal beyond = shortfalls.untaught(gap);
      if (beyond != null) {
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
        shortfalls.why(gap, level),
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
        activity.completions(),
        null);
  }
}
