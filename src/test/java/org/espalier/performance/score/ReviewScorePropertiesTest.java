package org.espalier.performance.score;

import static org.espalier.performance.score.ScoreScene.SCALE;
import static org.espalier.performance.score.ScoreScene.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.RaterWeights;

/** The arithmetic of scores, on whatever forms and ratings there can be. */
class ReviewScorePropertiesTest {

  @Provide
  Arbitrary<List<Part>> forms() {
    Arbitrary<List<BigDecimal>> ratings =
        Arbitraries.integers()
            .between(4, 20)
            .map(n -> BigDecimal.valueOf(n).divide(BigDecimal.valueOf(4)))
            .list()
            .ofMaxSize(4);
    Arbitrary<Map<RaterKind, List<BigDecimal>>> words =
        Arbitraries.maps(Arbitraries.of(RaterKind.class), ratings).map(EnumMapOf::of);
    Arbitrary<Item> items =
        Combinators.combine(
                Arbitraries.strings().alpha().ofLength(6),
                Arbitraries.integers().between(1, 9),
                Arbitraries.of(true, false),
                words)
            .as((key, weight, required, said) ->
                new Item(
                    key,
                    null,
                    null,
                    BigDecimal.valueOf(weight),
                    required,
                    BigDecimal.ONE,
                    BigDecimal.valueOf(5),
                    said,
                    null));
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(true, false),
            Arbitraries.subsetOf(RaterKind.values()).ofMinSize(1),
            items.list().ofMaxSize(4))
        .as((weight, required, raters, rated) ->
            new Part(
                "s" + weight,
                BigDecimal.valueOf(weight),
                required,
                raters.stream().sorted().toList(),
                rated))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<RaterWeights> weights() {
    return Arbitraries.integers()
        .between(0, 20)
        .list()
        .ofSize(4)
        .filter(all -> all.stream().anyMatch(n -> n > 0))
        .map(all -> ScoreScene.weights(all.get(0), all.get(1), all.get(2), all.get(3)));
  }

  @Property(tries = 1000)
  void thereIsANumberExactlyIfNothingIsMissingAndItLiesOnTheScale(
      @ForAll("forms") List<Part> form, @ForAll("weights") RaterWeights weights) {
    ScoreView score = ReviewScore.of(SCALE, weights, 3, form);
    assertEquals(score.missing().isEmpty(), score.state() == ScoreState.COMPLETE);
    assertEquals(score.missing().isEmpty(), score.value() != null);
    if (score.value() != null) {
      assertTrue(score.value().compareTo(SCALE.min()) >= 0);
      assertTrue(score.value().compareTo(SCALE.max()) <= 0);
      BigDecimal whole = BigDecimal.ZERO;
      BigDecimal sum = BigDecimal.ZERO;
      for (ScoredSection section : score.sections()) {
        assertEquals(section.state() == SectionState.COUNTED, section.effectiveWeight() != null);
        if (section.effectiveWeight() != null) {
          whole = whole.add(section.effectiveWeight());
          sum = sum.add(section.effectiveWeight().multiply(assertHas(section.value())));
        }
      }
      near(BigDecimal.valueOf(100), whole);
      near(score.value().multiply(BigDecimal.valueOf(100)), sum);
    }
  }

  @Property(tries = 500)
  void theOrderOfSectionsItemsAndRatingsChangesNothing(
      @ForAll("forms") List<Part> form,
      @ForAll("weights") RaterWeights weights,
      @ForAll Random random) {
    List<Part> shuffled = new ArrayList<>();
    for (Part part : form) {
      List<Item> items = new ArrayList<>();
      part.items().forEach(item -> items.add(shuffled(item, random)));
      Collections.shuffle(items, random);
      shuffled.add(
          new Part(part.key(), part.weight(), part.required(), part.raters().reversed(), items));
    }
    Collections.shuffle(shuffled, random);
    ScoreView one = ReviewScore.of(SCALE, weights, 3, form);
    ScoreView other = ReviewScore.of(SCALE, weights, 3, shuffled);
    assertEquals(one.value(), other.value());
    assertEquals(one.missing().size(), other.missing().size());
  }

  @Property(tries = 500)
  void tooFewPeersChangeNothing(
      @ForAll("forms") List<Part> form, @ForAll("weights") RaterWeights weights) {
    List<Part> without =
        form.stream()
            .map(part ->
                new Part(
                    part.key(),
                    part.weight(),
                    part.required(),
                    part.raters(),
                    part.items().stream().map(ReviewScorePropertiesTest::withoutFew).toList()))
            .toList();
    assertEquals(
        ReviewScore.of(SCALE, weights, 3, without), ReviewScore.of(SCALE, weights, 3, form));
  }

  private static Item withoutFew(Item item) {
    Map<RaterKind, List<BigDecimal>> kept = new EnumMap<>(RaterKind.class);
    item.ratings()
        .forEach((kind, ratings) -> {
          if (!kind.anonymous() || ratings.size() >= 3) {
            kept.put(kind, ratings);
          }
        });
    return with(item, kept);
  }

  private static Item shuffled(Item item, Random random) {
    Map<RaterKind, List<BigDecimal>> words = new EnumMap<>(RaterKind.class);
    item.ratings()
        .forEach((kind, ratings) -> {
          List<BigDecimal> some = new ArrayList<>(ratings);
          Collections.shuffle(some, random);
          words.put(kind, some);
        });
    return with(item, words);
  }

  private static Item with(Item item, Map<RaterKind, List<BigDecimal>> ratings) {
    return new Item(
        item.key(),
        item.competencyId(),
        item.goalId(),
        item.weight(),
        item.required(),
        item.min(),
        item.max(),
        ratings,
        item.calibrated());
  }

  /** Equal but for what the last of 20 digits hides. */
  private static void near(BigDecimal expected, BigDecimal found) {
    assertTrue(
        expected.subtract(found).abs().compareTo(new BigDecimal("1e-15")) < 0,
        () -> expected + " and " + found);
  }

  /** Ratings by kind, in the order of kinds. */
  private static final class EnumMapOf {

    private EnumMapOf() {}

    static Map<RaterKind, List<BigDecimal>> of(Map<RaterKind, List<BigDecimal>> some) {
      Map<RaterKind, List<BigDecimal>> made = new EnumMap<>(RaterKind.class);
      made.putAll(some);
      return made;
    }
  }
}
