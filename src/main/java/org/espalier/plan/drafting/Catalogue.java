package org.espalier.plan.drafting;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/** What a draft may choose from, and what has to come before what. */
final class Catalogue {

  private final Map<UUID, Candidate> all;

  Catalogue(List<Candidate> all) {
    this.all = all.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
  }

  /** What raises a competency from a level, in a steady order. */
  List<Candidate> raising(UUID competency, BigDecimal level) {
    return all.values().stream()
        .filter(
            candidate -> !candidate.completed() && raises(candidate.developing(competency), level))
        .sorted(Comparator.comparing(Candidate::id))
        .toList();
  }

  /** True if anything at all teaches a competency beyond a level, wherever it starts. */
  boolean teaches(UUID competency, BigDecimal beyond) {
    return all.values().stream()
        .map(candidate -> candidate.developing(competency))
        .anyMatch(developed -> developed != null && developed.toLevel().compareTo(beyond) > 0);
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

  private boolean add(
      Candidate wanted, Set<UUID> chosen, Map<UUID, BigDecimal> levels, Set<Candidate> needed) {
    if (chosen.contains(wanted.id()) || wanted.completed() || needed.contains(wanted)) {
      return true;
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

  private static boolean raises(@Nullable Develops developed, BigDecimal level) {
    return developed != null
        && developed.toLevel().compareTo(level) > 0
        && (developed.fromLevel() == null || developed.fromLevel().compareTo(level) <= 0);
  }
}
