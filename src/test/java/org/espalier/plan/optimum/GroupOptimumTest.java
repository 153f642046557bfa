package org.espalier.plan.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.espalier.platform.json.Money;

/** What holds of whatever is chosen for two people who share money and seats. */
class GroupOptimumTest {

  @Provide
  Arbitrary<Trial> trials() {
    return Trial.upTo(4);
  }

  @Property(tries = 150)
  void nothingAtAllIsBetter(
      @ForAll("trials") Trial one,
      @ForAll("trials") Trial two,
      @ForAll @IntRange(min = 0, max = 60) int euros,
      @ForAll @IntRange(min = 0, max = 2) int seats) {
    Learner first = one.learner();
    // The same shelf for both, so that they compete for the same seats.
    Learner second = Learner.of(Shelf.id("second"), two.gaps(), two.levels(), first.catalogue());
    Limits limits = limits(one, euros, seats);
    Choice choice = new Optimiser(List.of(first, second), limits).choose();
    EveryWay.Score found =
        EveryWay.Score.of(first, choice.sequences().get(0))
            .plus(EveryWay.Score.of(second, choice.sequences().get(1)));
    assertEquals(Optimality.PROVEN, choice.optimality());
    assertEquals(best(first, second, limits), found);
    Choice greedy = new Optimiser(List.of(first, second), limits, -1).choose();
    kept(choice, limits);
    kept(greedy, limits);
  }

  private static Limits limits(Trial trial, int euros, int seats) {
    Map<UUID, Integer> limited = new HashMap<>();
    trial.shelf().candidates().stream().limit(2).forEach(each -> limited.put(each.id(), seats));
    return new Limits(trial.limits().hours(), new Money(BigDecimal.valueOf(euros), "EUR"), limited);
  }

  private static void kept(Choice choice, Limits limits) {
    Map<UUID, Integer> taken = new HashMap<>();
    BigDecimal euros = BigDecimal.ZERO;
    for (Sequence sequence : choice.sequences()) {
      Spend spend = Spend.of(sequence.activities());
      euros = euros.add(spend.amount());
      assertTrue(limits.hours() == null || spend.hours().compareTo(limits.hours()) <= 0);
      sequence.activities().forEach(each -> taken.merge(each.id(), 1, Integer::sum));
    }
    assertTrue(limits.cost() == null || euros.compareTo(limits.cost().amount()) <= 0);
    limits.seats().forEach((id, seats) -> assertTrue(taken.getOrDefault(id, 0) <= seats));
  }

  private static EveryWay.Score best(Learner first, Learner second, Limits limits) {
    List<EveryWay.Way> others = new EveryWay(second, limits).all();
    EveryWay.Score best = null;
    for (EveryWay.Way way : new EveryWay(first, limits).all()) {
      for (EveryWay.Way other : others) {
        EveryWay.Score sum = way.score().plus(other.score());
        boolean affordable =
            limits.cost() == null || sum.euros().compareTo(limits.cost().amount()) <= 0;
        boolean seated =
            limits.seats().entrySet().stream()
                .allMatch(seat ->
                    (way.activities().contains(seat.getKey()) ? 1 : 0)
                            + (other.activities().contains(seat.getKey()) ? 1 : 0)
                        <= seat.getValue());
        if (affordable && seated && (best == null || EveryWay.Score.ORDER.compare(sum, best) > 0)) {
          best = sum;
        }
      }
    }
    assertTrue(best != null);
    return best;
  }
}
