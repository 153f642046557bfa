package org.espalier.plan.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of whatever the optimiser chooses. */
class OptimumTest {

  @Provide
  Arbitrary<Trial> trials() {
    return Trial.upTo(7);
  }

  @Property(tries = 400)
  void nothingAtAllIsBetter(@ForAll("trials") Trial trial) {
    Choice choice = choose(trial);
    assertEquals(Optimality.PROVEN, choice.optimality());
    EveryWay.Score best = new EveryWay(trial.learner(), trial.limits()).best();
    EveryWay.Score found = EveryWay.Score.of(trial.learner(), choice.sequences().getFirst());
    assertEquals(best, found);
    assertEquals(0, best.covered().compareTo(choice.bound()));
  }

  @Property(tries = 300)
  void limitsAreKept(@ForAll("trials") Trial trial) {
    Spend spend = Spend.of(choose(trial).sequences().getFirst().activities());
    Limits limits = trial.limits();
    assertTrue(limits.hours() == null || spend.hours().compareTo(limits.hours()) <= 0);
    assertTrue(limits.cost() == null || spend.amount().compareTo(limits.cost().amount()) <= 0);
  }

  @Property(tries = 300)
  void whatIsNeededComesFirst(@ForAll("trials") Trial trial) {
    Learner learner = trial.learner();
    Sequence again = new Sequence(learner);
    Set<UUID> seen = new HashSet<>();
    for (Candidate one : choose(trial).sequences().getFirst().activities()) {
      assertTrue(one.usable() && seen.add(one.id()));
      assertTrue(again.ready(one), () -> one.activity().title() + " comes too early");
      again.perform(one);
    }
  }

  @Property(tries = 300)
  void theOrderOfTheInputChangesNothing(
      @ForAll("trials") Trial trial, @ForAll @IntRange(min = 1, max = 1_000) int seed) {
    List<Candidate> shuffled = new ArrayList<>(trial.shelf().candidates());
    Collections.shuffle(shuffled, new Random(seed));
    Learner learner = trial.learner();
    Learner other =
        new Learner(learner.id(), learner.gaps(), learner.start(), new Catalogue(shuffled));
    assertEquals(
        choose(trial).sequences().getFirst().activities(),
        new Optimiser(List.of(other), trial.limits()).choose().sequences().getFirst().activities());
  }

  @Property(tries = 300)
  void moreBudgetNeverCoversLess(
      @ForAll("trials") Trial trial, @ForAll @IntRange(min = 0, max = 20) int more) {
    Trial richer =
        new Trial(
            trial.offers(),
            trial.actual(),
            trial.asked(),
            trial.hours() == null ? null : trial.hours() + more,
            trial.euros() == null ? null : trial.euros() + more);
    EveryWay.Score poor = EveryWay.Score.of(trial.learner(), choose(trial).sequences().getFirst());
    EveryWay.Score rich =
        EveryWay.Score.of(richer.learner(), choose(richer).sequences().getFirst());
    int critical = rich.critical().compareTo(poor.critical());
    assertTrue(critical > 0 || (critical == 0 && rich.covered().compareTo(poor.covered()) >= 0));
  }

  @Property(tries = 300)
  void greedyWayHoldsAndIsNeverBetter(@ForAll("trials") Trial trial) {
    Choice greedy = new Optimiser(List.of(trial.learner()), trial.limits(), -1).choose();
    Choice exact = choose(trial);
    assertEquals(Optimality.BEST_FOUND, greedy.optimality());
    EveryWay.Score less = EveryWay.Score.of(trial.learner(), greedy.sequences().getFirst());
    EveryWay.Score most = EveryWay.Score.of(trial.learner(), exact.sequences().getFirst());
    assertTrue(EveryWay.Score.ORDER.compare(less, most) <= 0);
    assertTrue(greedy.bound().compareTo(exact.bound()) >= 0);
    Spend spend = Spend.of(greedy.sequences().getFirst().activities());
    Limits limits = trial.limits();
    assertTrue(limits.hours() == null || spend.hours().compareTo(limits.hours()) <= 0);
    assertTrue(limits.cost() == null || spend.amount().compareTo(limits.cost().amount()) <= 0);
  }

  private static Choice choose(Trial trial) {
    return new Optimiser(List.of(trial.learner()), trial.limits()).choose();
  }
}
