package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Develops;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/** Tells step by step how the activities chosen for a gap raise the level, and what each is for. */
final class ChoiceList {

  private final GapItem gap;
  private final List<DraftChoice> choices = new ArrayList<>();
  private BigDecimal level;

  ChoiceList(GapItem gap, BigDecimal start) {
    this.gap = gap;
    this.level = start;
  }

  /** Activities that were chosen for other gaps and raise this competency, in their order. */
  ChoiceList already(Collection<Candidate> raisers) {
    raisers.forEach(activity -> raise(activity, DraftChoice.Reason.CHOSEN_ALREADY));
    return this;
  }

  /**
   * The steps of a path, each after what it needs first. A step that is not among the path's
   * activities, or was listed as what another one needs, is there already.
   */
  ChoiceList then(Path path) {
    Set<Candidate> listed = new HashSet<>();
    Iterator<Candidate> activities = path.activities().iterator();
    for (Candidate step : path.steps()) {
      boolean fresh = path.activities().contains(step) && !listed.contains(step);
      while (fresh && !listed.contains(step)) {
        Candidate next = activities.next();
        listed.add(next);
        if (!next.equals(step)) {
          add(next, DraftChoice.Reason.PREREQUISITE, null);
        }
      }
      raise(step, fresh ? DraftChoice.Reason.DEVELOPS : DraftChoice.Reason.CHOSEN_ALREADY);
    }
    return this;
  }

  List<DraftChoice> list() {
    return List.copyOf(choices);
  }

  private void raise(Candidate activity, DraftChoice.Reason reason) {
    Develops developed = activity.developing(gap.competency().id());
    if (developed != null && developed.toLevel().compareTo(level) > 0) {
      add(activity, reason, developed.toLevel());
      level = developed.toLevel();
    }
  }

  private void add(Candidate activity, DraftChoice.Reason reason, @Nullable BigDecimal to) {
    BigDecimal covers =
        to == null ? BigDecimal.ZERO : to.min(gap.required()).subtract(level.min(gap.required()));
    boolean paid = reason != DraftChoice.Reason.CHOSEN_ALREADY;
    choices.add(
        new DraftChoice(
            activity.activity(),
            reason,
            to == null ? null : level,
            to,
            Row.plain(covers),
            paid ? activity.hours() : null,
            paid ? activity.cost() : null,
            activity.completions()));
  }
}
