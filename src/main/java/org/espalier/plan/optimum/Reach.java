package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.learning.catalogue.Develops;
import org.espalier.learning.catalogue.Prerequisite;
import org.jspecify.annotations.Nullable;

/** How far somebody could come by everything on offer: nothing that is chosen leads further. */
public final class Reach {

  private final Map<UUID, BigDecimal> levels;
  private final Set<UUID> done = new HashSet<>();
  private final Set<Candidate> possible = new LinkedHashSet<>();

  private Reach(Learner learner) {
    this.levels = new HashMap<>(learner.start());
    learner.catalogue().all().stream()
        .filter(Candidate::completed)
        .forEach(candidate -> done.add(candidate.id()));
  }

  /** How far one comes by what can be chosen and is allowed. */
  public static Reach of(Learner learner, Predicate<Candidate> allowed) {
    Reach reach = new Reach(learner);
    List<Candidate> offered =
        learner.catalogue().all().stream()
            .filter(candidate -> candidate.usable() && allowed.test(candidate))
            .toList();
    boolean grown = true;
    while (grown) {
      grown = reach.grow(offered);
    }
    return reach;
  }

  /** The level that a competency can have in the end; null if nothing is known of it. */
  public @Nullable BigDecimal level(UUID competency) {
    return levels.get(competency);
  }

  /** What can be done at all. */
  Set<Candidate> possible() {
    return possible;
  }

  boolean possible(Candidate candidate) {
    return possible.contains(candidate);
  }

  private boolean grow(List<Candidate> offered) {
    boolean grown = false;
    for (Candidate candidate : offered) {
      if (!done.contains(candidate.id())
          && candidate.prerequisites().stream().allMatch(this::fulfilled)) {
        done.add(candidate.id());
        possible.add(candidate);
        grown = true;
      }
      if (possible.contains(candidate)) {
        for (Develops developed : candidate.develops()) {
          grown |= raise(developed);
        }
      }
    }
    return grown;
  }

  private boolean fulfilled(Prerequisite prerequisite) {
    if (prerequisite.activityId() != null) {
      return done.contains(prerequisite.activityId());
    }
    BigDecimal level = levels.get(prerequisite.competencyId());
    return level != null
        && prerequisite.level() != null
        && level.compareTo(prerequisite.level()) >= 0;
  }

  private boolean raise(Develops developed) {
    BigDecimal level = levels.get(developed.competencyId());
    boolean ready =
        developed.fromLevel() == null
            || (level != null && level.compareTo(developed.fromLevel()) >= 0);
    if (!ready || (level != null && level.compareTo(developed.toLevel()) >= 0)) {
      return false;
    }
    levels.put(developed.competencyId(), developed.toLevel());
    return true;
  }
}
