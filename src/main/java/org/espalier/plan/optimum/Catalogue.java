package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/** What a draft may choose from, in the order of ids, and what has to come before what. */
public final class Catalogue {

  private final Map<UUID, Candidate> all = new TreeMap<>();

  /** A catalogue of these. */
  public Catalogue(Collection<Candidate> all) {
    all.forEach(candidate -> this.all.put(candidate.id(), candidate));
  }

  /** The same where some activities have other prices. */
  public Catalogue costing(Map<UUID, Money> prices) {
    return new Catalogue(
        all.values().stream()
            .map(one -> prices.containsKey(one.id()) ? one.costing(prices.get(one.id())) : one)
            .toList());
  }

  /** Everything, whether it can be chosen or not. */
  public Collection<Candidate> all() {
    return all.values();
  }

  public @Nullable Candidate get(UUID activity) {
    return all.get(activity);
  }

  /** True if learning that has begun will close a gap. */
  public boolean closing(GapItem gap) {
    return all.values().stream()
        .filter(one -> one.barred() == DraftRefusal.Reason.RUNNING)
        .map(one -> one.developing(gap.competency().id()))
        .anyMatch(
            developed -> developed != null && developed.toLevel().compareTo(gap.required()) >= 0);
  }

  /** What raises a competency from a level, in a steady order. */
  List<Candidate> raising(UUID competency, BigDecimal level) {
    return all.values().stream()
        .filter(candidate -> candidate.usable() && candidate.raises(competency, level))
        .toList();
  }

  /** The highest level of a competency that anything on offer teaches; null if nothing does. */
  public @Nullable BigDecimal taught(UUID competency) {
    BigDecimal highest = null;
    for (Candidate candidate : all.values()) {
      var developed = candidate.developing(competency);
      if (developed != null
          && candidate.barred() != DraftRefusal.Reason.NOT_OFFERED
          && (highest == null || developed.toLevel().compareTo(highest) > 0)) {
        highest = developed.toLevel();
      }
    }
    return highest;
  }

  /**
   * An activity after everything that it needs and that is not done or chosen yet.
   *
   * @param levels what the person can do when it begins, by competency
   * @return null if it needs a level that the person will not have, or an activity that is not on
   *     offer
   */
  @Nullable Set<Candidate> withPrerequisites(
      Candidate wanted, Set<UUID> chosen, Map<UUID, BigDecimal> levels) {
    Set<Candidate> needed = new LinkedHashSet<>();
    return add(wanted, chosen, levels, needed) ? needed : null;
  }

  /** An activity with all activities that have to come first, whatever levels they ask for. */
  Set<Candidate> bundle(Candidate wanted) {
    Set<Candidate> bundle = new LinkedHashSet<>();
    collect(wanted, bundle);
    return bundle;
  }

  private void collect(Candidate wanted, Set<Candidate> bundle) {
    if (wanted.completed() || !bundle.add(wanted)) {
      return;
    }
    for (Prerequisite prerequisite : wanted.prerequisites()) {
      Candidate before =
          prerequisite.activityId() == null ? null : all.get(prerequisite.activityId());
      if (before != null) {
        collect(before, bundle);
      }
    }
  }

  private boolean add(
      Candidate wanted, Set<UUID> chosen, Map<UUID, BigDecimal> levels, Set<Candidate> needed) {
    if (chosen.contains(wanted.id()) || wanted.completed() || needed.contains(wanted)) {
      return true;
    }
    if (!wanted.usable()) {
      return false;
    }
    for (Prerequisite prerequisite : wanted.prerequisites()) {
      if (!satisfied(prerequisite, chosen, levels, needed)) {
        return false;
      }
    }
    needed.add(wanted);
    return true;
  }

  private boolean satisfied(
      Prerequisite prerequisite,
      Set<UUID> chosen,
      Map<UUID, BigDecimal> levels,
      Set<Candidate> needed) {
    if (prerequisite.activityId() != null) {
      Candidate before = all.get(prerequisite.activityId());
      return before != null && add(before, chosen, levels, needed);
    }
    BigDecimal level = levels.get(prerequisite.competencyId());
    return level != null
        && prerequisite.level() != null
        && level.compareTo(prerequisite.level()) >= 0;
  }
}
