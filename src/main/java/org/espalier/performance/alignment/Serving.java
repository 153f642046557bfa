package org.espalier.performance.alignment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.espalier.performance.goals.GoalProgress;
import org.jspecify.annotations.Nullable;

/**
 * The goals that serve an initiative, counted one after the other, for nobody knows how many they
 * are.
 */
final class Serving {

  private final Set<UUID> units = new HashSet<>();
  private final Set<UUID> people = new HashSet<>();
  private int goals;
  private int measured;
  private BigDecimal weights = BigDecimal.ZERO;
  private BigDecimal reached = BigDecimal.ZERO;

  /**
   * Counts a goal.
   *
   * @param progress from 0 to 1; null if it is not known
   */
  void add(
      @Nullable UUID employee,
      @Nullable UUID unit,
      BigDecimal weight,
      @Nullable BigDecimal progress) {
    goals++;
    if (employee != null) {
      people.add(employee);
    }
    if (unit != null) {
      units.add(unit);
    }
    if (progress != null) {
      measured++;
      weights = weights.add(weight);
      reached = reached.add(weight.multiply(progress));
    }
  }

  int goals() {
    return goals;
  }

  int units() {
    return units.size();
  }

  int people() {
    return people.size();
  }

  int measured() {
    return measured;
  }

  /** The mean by weight; null if nothing is known. */
  @Nullable BigDecimal progress() {
    return measured == 0 ? null : GoalProgress.mean(reached, weights);
  }
}
