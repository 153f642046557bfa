package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.GapItem;

/**
 * A catalogue as hard as they come: each activity teaches up to three competencies at once, some
 * from a level on, one in five needs another one first, and prices have nothing to do with what
 * they teach.
 */
final class LargeCatalogue {

  private final Random random;
  private final Shelf shelf = new Shelf();
  private final List<GapItem> gaps = new ArrayList<>();
  private final Map<UUID, BigDecimal> levels = new HashMap<>();

  LargeCatalogue(long seed, int activities, int competencies) {
    this.random = new Random(seed);
    for (int i = 0; i < competencies; i++) {
      int actual = random.nextInt(3);
      gaps.add(Shelf.gap("c" + i, actual + 1 + random.nextInt(3), actual));
      levels.put(Shelf.id("c" + i), BigDecimal.valueOf(actual));
    }
    for (int i = 0; i < activities; i++) {
      List<Object> parts = new ArrayList<>();
      Set<Integer> taught = new HashSet<>();
      int many = 1 + random.nextInt(3);
      for (int k = 0; k < many; k++) {
        int competency = random.nextInt(competencies);
        int from = random.nextInt(10) < 4 ? 0 : random.nextInt(4);
        if (taught.add(competency)) {
          parts.add(Shelf.teaches("c" + competency, from, from + 1 + random.nextInt(2)));
        }
      }
      if (i > 0 && random.nextInt(5) == 0) {
        parts.add(Shelf.after("activity " + random.nextInt(i)));
      }
      shelf.offer(
          "activity " + i, 1 + random.nextInt(40), 10 * random.nextInt(200), parts.toArray());
    }
  }

  Learner learner() {
    return Learner.of(Shelf.id("learner"), gaps, levels, shelf.catalogue());
  }
}
