package org.espalier.plan.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.espalier.learning.catalogue.Develops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathFinderTest {

  private static final int TRIES = 2_000;

  /** With one competency and nothing to come first, no other way costs less. */
  @Test
  void pathIsTheCheapestOfAll() {
    for (int seed = 0; seed < TRIES; seed++) {
      Shelf shelf = shelf(new Random(seed));
      Path found =
          new PathFinder(shelf.catalogue(), Set.of(), Map.of())
              .find(Shelf.id("a"), BigDecimal.ZERO, BigDecimal.valueOf(3), _ -> true);
      BigDecimal best = cheapest(shelf.candidates(), BigDecimal.ZERO, new HashSet<>());
      assertEquals(
          best != null, found.level().compareTo(BigDecimal.valueOf(3)) >= 0, "seed " + seed);
      if (best != null) {
        BigDecimal euros = found.spend().money().getOrDefault("EUR", BigDecimal.ZERO);
        same(best, euros, "seed " + seed);
      }
    }
  }

  /** Tries all ways. */
  private static @Nullable BigDecimal cheapest(
      List<Candidate> all, BigDecimal level, Set<UUID> taken) {
    if (level.compareTo(BigDecimal.valueOf(3)) >= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal best = null;
    for (Candidate candidate : all) {
      Develops developed = candidate.developing(Shelf.id("a"));
      if (candidate.completed()
          || developed == null
          || developed.fromLevel() == null
          || developed.fromLevel().compareTo(level) > 0
          || developed.toLevel().compareTo(level) <= 0
          || !taken.add(candidate.id())) {
        continue;
      }
      BigDecimal rest = cheapest(all, developed.toLevel(), taken);
      taken.remove(candidate.id());
      if (rest != null && candidate.cost() != null) {
        BigDecimal whole = rest.add(candidate.cost().amount());
        best = best == null || whole.compareTo(best) < 0 ? whole : best;
      }
    }
    return best;
  }

  private static Shelf shelf(Random random) {
    Shelf shelf = new Shelf();
    for (int i = 0; i < 8; i++) {
      int from = random.nextInt(4);
      int to = from + 1 + random.nextInt(2);
      shelf.offer(
          "activity " + i, random.nextInt(20), random.nextInt(100), Shelf.teaches("a", from, to));
    }
    return shelf;
  }

  private static void same(BigDecimal expected, BigDecimal found, String message) {
    assertEquals(0, expected.compareTo(found), () -> message + ": " + expected + " and " + found);
  }
}
