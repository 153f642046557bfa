package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.learning.catalogue.Develops;

/**
 * Finds the cheapest way to raise a competency: the shortest path over its levels, activities being
 * the edges (Dijkstra 1959). What prerequisites cost is counted once a path.
 */
final class PathFinder {

  private final Catalogue catalogue;
  private final Set<UUID> chosen;
  private final Map<UUID, BigDecimal> levels;

  /**
   * A finder.
   *
   * @param chosen what was chosen before and costs nothing more
   * @param levels what the person can do, by competency
   */
  PathFinder(Catalogue catalogue, Set<UUID> chosen, Map<UUID, BigDecimal> levels) {
    this.catalogue = catalogue;
    this.chosen = chosen;
    this.levels = levels;
  }

  /**
   * The cheapest path to the level wanted; where none is allowed, the cheapest to the highest level
   * below it.
   */
  Path find(UUID competency, BigDecimal from, BigDecimal wanted, Predicate<Path> allowed) {
    Comparator<Path> cheapest =
        Comparator.comparing(Path::spend, Spend::compareTo).thenComparingInt(p -> p.steps().size());
    PriorityQueue<Path> open = new PriorityQueue<>(cheapest);
    Set<BigDecimal> seen = new HashSet<>();
    Path best = Path.from(from);
    open.add(best);
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (!seen.add(path.level())) {
        continue;
      }
      if (path.level().compareTo(wanted) >= 0) {
        return path;
      }
      best = path.level().compareTo(best.level()) > 0 ? path : best;
      extend(path, competency, allowed, open);
    }
    return best;
  }

  private void extend(
      Path path, UUID competency, Predicate<Path> allowed, PriorityQueue<Path> open) {
    Map<UUID, BigDecimal> then = new HashMap<>(levels);
    then.put(competency, path.level());
    Set<UUID> had = new HashSet<>(chosen);
    path.activities().forEach(activity -> had.add(activity.id()));
    for (Candidate candidate : catalogue.raising(competency, path.level())) {
      Develops developed = candidate.developing(competency);
      Set<Candidate> needed = catalogue.withPrerequisites(candidate, had, then);
      if (needed != null && developed != null) {
        Path longer = path.then(candidate, developed.toLevel(), needed);
        if (allowed.test(longer)) {
          open.add(longer);
        }
      }
    }
  }
}
