package org.espalier.plan.optimum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.gap.GapItem;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/**
 * A made-up case small enough to try all ways: three competencies from 0 to 5, a few activities
 * that may need each other, limits.
 *
 * @param offers the activities
 * @param actual the level of each competency; below 0 for one that nobody assessed
 * @param asked how much more is required of each; 0 for nothing
 */
record Trial(
    List<Offer> offers,
    List<Integer> actual,
    List<Integer> asked,
    @Nullable Integer hours,
    @Nullable Integer euros) {

  static final List<String> COMPETENCIES = List.of("a", "b", "c");

  /** Cases of up to so many activities. */
  static Arbitrary<Trial> upTo(int activities) {
    return Combinators.combine(
            offer(activities).list().ofMaxSize(activities),
            Arbitraries.integers().between(-1, 2).list().ofSize(3),
            Arbitraries.integers().between(0, 3).list().ofSize(3),
            Arbitraries.integers().between(0, 40).injectNull(0.4),
            Arbitraries.integers().between(0, 60).injectNull(0.4))
        .as(Trial::new);
  }

  private static Arbitrary<Offer> offer(int activities) {
    Arbitrary<Teaches> teaches =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 3).injectNull(0.3),
                Arbitraries.integers().between(1, 2))
            .as(Teaches::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 30),
            teaches.list().ofMinSize(0).ofMaxSize(2).uniqueElements(Teaches::competency),
            Arbitraries.integers().between(0, activities - 1).injectNull(0.6),
            Arbitraries.integers().between(0, 2).injectNull(0.7),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 9).map(one -> one == 0))
        .as(Offer::new);
  }

  Shelf shelf() {
    Shelf shelf = new Shelf();
    for (int i = 0; i < offers.size(); i++) {
      Offer offer = offers.get(i);
      List<Object> parts = new ArrayList<>();
      for (Teaches one : offer.teaches()) {
        String competency = COMPETENCIES.get(one.competency());
        Integer from = one.from();
        parts.add(
            from == null
                ? Shelf.teachesAnybody(competency, one.by() + 1)
                : Shelf.teaches(competency, from, from + one.by()));
      }
      // Only what stands before it, as no activity needs itself by a detour.
      if (offer.after() != null && offer.after() < i) {
        parts.add(Shelf.after(name(offer.after())));
      }
      if (offer.having() != null) {
        parts.add(Shelf.having(COMPETENCIES.get(offer.having()), offer.level()));
      }
      if (offer.passed()) {
        shelf.passed(name(i), offer.hours(), offer.euros(), parts.toArray());
      } else {
        shelf.offer(name(i), offer.hours(), offer.euros(), parts.toArray());
      }
    }
    return shelf;
  }

  List<GapItem> gaps() {
    List<GapItem> gaps = new ArrayList<>();
    for (int i = 0; i < COMPETENCIES.size(); i++) {
      if (asked.get(i) > 0) {
        int begin = Math.max(0, actual.get(i));
        GapItem gap =
            Shelf.gap(COMPETENCIES.get(i), begin + asked.get(i), actual.get(i) < 0 ? null : begin);
        gaps.add(i == 1 ? Shelf.critical(gap) : gap);
      }
    }
    return gaps;
  }

  Map<UUID, BigDecimal> levels() {
    Map<UUID, BigDecimal> levels = new HashMap<>();
    for (int i = 0; i < COMPETENCIES.size(); i++) {
      if (actual.get(i) >= 0) {
        levels.put(Shelf.id(COMPETENCIES.get(i)), BigDecimal.valueOf(actual.get(i)));
      }
    }
    return levels;
  }

  Learner learner() {
    return Learner.of(Shelf.id("learner"), gaps(), levels(), shelf().catalogue());
  }

  Limits limits() {
    return new Limits(
        hours == null ? null : BigDecimal.valueOf(hours),
        euros == null ? null : new Money(BigDecimal.valueOf(euros), "EUR"),
        Map.of());
  }

  private static String name(int activity) {
    return "activity " + activity;
  }

  record Teaches(int competency, @Nullable Integer from, int by) {}

  record Offer(
      int hours,
      int euros,
      List<Teaches> teaches,
      @Nullable Integer after,
      @Nullable Integer having,
      int level,
      boolean passed) {}
}
