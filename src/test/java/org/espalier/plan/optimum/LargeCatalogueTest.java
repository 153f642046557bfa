package org.espalier.plan.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 2,000 activities and 30 gaps: as much as a draft answers exactly. */
class LargeCatalogueTest {

  @Test
  void withoutLimitsEverythingIsCoveredForLeast() {
    Choice choice = choose(1, null, null);
    assertEquals(Optimality.PROVEN, choice.optimality());
    assertTrue(choice.bound().signum() > 0);
  }

  @Test
  void underLimitsTheMostIsCovered() {
    Choice tight = choose(1, 160, 4000);
    Choice loose = choose(1, 200, 8000);
    assertEquals(Optimality.PROVEN, tight.optimality());
    assertEquals(Optimality.PROVEN, loose.optimality());
    assertTrue(tight.bound().compareTo(loose.bound()) <= 0);
    Spend spend = Spend.of(tight.sequences().getFirst().activities());
    assertTrue(spend.hours().compareTo(BigDecimal.valueOf(160)) <= 0);
    assertTrue(spend.amount().compareTo(BigDecimal.valueOf(4000)) <= 0);
  }

  @Test
  void exactIsBetterThanGreedy() {
    LargeCatalogue large = new LargeCatalogue(2, 2_000, 30);
    Limits limits = limits(160, 4000);
    Choice exact = new Optimiser(List.of(large.learner()), limits).choose();
    Choice greedy = new Optimiser(List.of(large.learner()), limits, -1).choose();
    BigDecimal most = covered(large, exact);
    assertTrue(most.compareTo(covered(large, greedy)) > 0);
    assertTrue(greedy.bound().compareTo(exact.bound()) >= 0);
  }

  private static BigDecimal covered(LargeCatalogue large, Choice choice) {
    return EveryWay.Score.of(large.learner(), choice.sequences().getFirst()).covered();
  }

  private static Choice choose(long seed, @Nullable Integer hours, @Nullable Integer euros) {
    LargeCatalogue large = new LargeCatalogue(seed, 2_000, 30);
    return new Optimiser(List.of(large.learner()), limits(hours, euros)).choose();
  }

  private static Limits limits(@Nullable Integer hours, @Nullable Integer euros) {
    return new Limits(
        hours == null ? null : BigDecimal.valueOf(hours),
        euros == null ? null : new Money(BigDecimal.valueOf(euros), "EUR"),
        Map.of());
  }
}
