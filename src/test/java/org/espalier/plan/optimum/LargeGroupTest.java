package org.espalier.plan.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.espalier.gap.GapItem;
import org.espalier.platform.json.Money;
import org.junit.jupiter.api.Test;

/**
 * Many people who share money and seats: too many to prove anything, and still within the limits.
 */
class LargeGroupTest {

  private static final int PEOPLE = 120;

  @Test
  void tooLargeAGroupIsAnsweredGreedilyWithinTheLimits() {
    List<Learner> learners = learners();
    Limits limits = limits(learners.getFirst().catalogue());
    assertTrue(new GroupModel(learners, limits).size() > Optimiser.MOST_DECISIONS_OF_GROUPS);
    Choice choice = new Optimiser(learners, limits).choose();
    assertEquals(Optimality.BEST_FOUND, choice.optimality());
    Map<UUID, Integer> taken = new HashMap<>();
    BigDecimal euros = BigDecimal.ZERO;
    BigDecimal covered = BigDecimal.ZERO;
    for (int i = 0; i < learners.size(); i++) {
      Sequence sequence = choice.sequences().get(i);
      Spend spend = Spend.of(sequence.activities());
      assertTrue(spend.hours().compareTo(BigDecimal.valueOf(40)) <= 0);
      euros = euros.add(spend.amount());
      covered = covered.add(EveryWay.Score.of(learners.get(i), sequence).covered());
      sequence.activities().forEach(one -> taken.merge(one.id(), 1, Integer::sum));
    }
    assertTrue(euros.compareTo(BigDecimal.valueOf(30_000)) <= 0);
    limits.seats().forEach((id, seats) -> assertTrue(taken.getOrDefault(id, 0) <= seats));
    assertTrue(covered.signum() > 0 && covered.compareTo(choice.bound()) <= 0);
    Choice again = new Optimiser(learners(), limits).choose();
    for (int i = 0; i < learners.size(); i++) {
      assertEquals(choice.sequences().get(i).activities(), again.sequences().get(i).activities());
    }
  }

  private static Limits limits(Catalogue catalogue) {
    Map<UUID, Integer> seats = new HashMap<>();
    int place = 0;
    for (Candidate one : catalogue.all()) {
      if (place++ % 4 == 0) {
        seats.put(one.id(), 3);
      }
    }
    return new Limits(BigDecimal.valueOf(40), new Money(BigDecimal.valueOf(30_000), "EUR"), seats);
  }

  private static List<Learner> learners() {
    Learner base = new LargeCatalogue(3, 200, 30).learner();
    Random random = new Random(5);
    List<Learner> learners = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      List<GapItem> gaps = new ArrayList<>(base.gaps());
      Collections.shuffle(gaps, random);
      learners.add(
          new Learner(
              Shelf.id("learner " + i), gaps.subList(0, 3), base.start(), base.catalogue()));
    }
    return learners;
  }
}
