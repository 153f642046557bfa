package org.espalier.plan.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.gap.GapItem;
import org.espalier.learning.catalogue.Prerequisite;
import org.espalier.plan.optimum.Candidate;
import org.espalier.plan.optimum.Shelf;
import org.espalier.platform.json.Money;
import org.junit.jupiter.api.Test;

/** What must hold of every draft, tried on made-up catalogues. */
class AnyDraftTest {

  private static final int TRIES = 2_000;
  private static final String[] COMPETENCIES = {"a", "b", "c"};

  @Test
  void everyDraftHoldsTogether() {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      Shelf shelf = shelf(random);
      List<GapItem> gaps = new ArrayList<>();
      Map<UUID, BigDecimal> levels = new HashMap<>();
      for (String competency : COMPETENCIES) {
        int actual = random.nextInt(3);
        boolean assessed = random.nextInt(4) > 0;
        gaps.add(Shelf.gap(competency, actual + 1 + random.nextInt(3), assessed ? actual : null));
        if (assessed) {
          levels.put(Shelf.id(competency), BigDecimal.valueOf(actual));
        }
      }
      BigDecimal hours = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(60));
      Money cost =
          random.nextBoolean() ? null : new Money(BigDecimal.valueOf(random.nextInt(300)), "EUR");
      DraftRequest request = new DraftRequest(null, null, 3, hours, cost, null, null, null);
      DraftView draft = new Drafter(shelf.catalogue(), request, levels).draft(gaps);
      sound(draft, shelf, request, "seed " + seed);
    }
  }

  private static void sound(DraftView draft, Shelf shelf, DraftRequest request, String seed) {
    Map<UUID, Candidate> offered =
        shelf.candidates().stream().collect(Collectors.toMap(Candidate::id, c -> c));
    Set<UUID> chosen = new HashSet<>();
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal euros = BigDecimal.ZERO;
    for (DraftItem item : draft.items()) {
      BigDecimal covers = BigDecimal.ZERO;
      for (DraftChoice choice : item.choices()) {
        Candidate candidate = offered.get(choice.activity().id());
        assertTrue(candidate != null && !candidate.completed(), seed);
        covers = covers.add(choice.covers());
        if (choice.reason() == DraftChoice.Reason.CHOSEN_ALREADY) {
          assertTrue(chosen.contains(choice.activity().id()), seed);
          continue;
        }
        assertTrue(chosen.add(choice.activity().id()), seed + ": chosen twice");
        for (Prerequisite needed :
            candidate == null ? List.<Prerequisite>of() : candidate.prerequisites()) {
          if (needed.activityId() != null) {
            Candidate before = offered.get(needed.activityId());
            assertTrue(
                before != null && (before.completed() || chosen.contains(before.id())),
                seed + ": prerequisite comes later or never");
          }
        }
        hours = hours.add(choice.hours() == null ? BigDecimal.ZERO : choice.hours());
        euros = euros.add(choice.cost() == null ? BigDecimal.ZERO : choice.cost().amount());
      }
      same(item.covered(), covers, seed + ": choices of " + item.competency().name());
      same(item.required().subtract(orZero(item)), item.covered().add(item.uncovered()), seed);
      assertEquals(item.uncovered().signum() == 0, item.why() == null, seed);
    }
    same(draft.hours(), hours, seed);
    assertTrue(request.maxHours() == null || hours.compareTo(request.maxHours()) <= 0, seed);
    assertTrue(request.maxCost() == null || euros.compareTo(request.maxCost().amount()) <= 0, seed);
  }

  private static Shelf shelf(Random random) {
    Shelf shelf = new Shelf();
    for (int i = 0; i < 8; i++) {
      List<Object> parts = new ArrayList<>();
      for (String competency : COMPETENCIES) {
        if (random.nextInt(2) == 0) {
          int from = random.nextInt(4);
          parts.add(Shelf.teaches(competency, from, from + 1 + random.nextInt(2)));
        }
      }
      if (i > 0 && random.nextInt(2) == 0) {
        parts.add(Shelf.after("activity " + random.nextInt(i)));
      }
      if (random.nextInt(4) == 0) {
        parts.add(Shelf.having(COMPETENCIES[random.nextInt(3)], 1 + random.nextInt(3)));
      }
      int hours = random.nextInt(20);
      int euros = random.nextInt(100);
      if (random.nextInt(6) == 0) {
        shelf.passed("activity " + i, hours, euros, parts.toArray());
      } else {
        shelf.offer("activity " + i, hours, euros, parts.toArray());
      }
    }
    return shelf;
  }

  private static BigDecimal orZero(DraftItem item) {
    return item.actual() == null ? BigDecimal.ZERO : item.actual();
  }

  private static void same(BigDecimal expected, BigDecimal found, String message) {
    assertEquals(0, expected.compareTo(found), () -> message + ": " + expected + " and " + found);
  }
}
