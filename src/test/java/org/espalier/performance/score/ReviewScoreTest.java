package org.espalier.performance.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.RaterWeights;
import org.jspecify.annotations.Nullable;

/** The arithmetic of scores: by hand, and on whatever forms and ratings there can be. */
class ReviewScoreTest {

  private static final ScaleBrief SCALE =
      new ScaleBrief(new UUID(0, 1), BigDecimal.ONE, BigDecimal.valueOf(5));
  private static final RaterWeights MANAGER = weights(0, 100, 0, 0);
  private static final List<RaterKind> BOTH = List.of(RaterKind.SELF, RaterKind.MANAGER);

  @Example
  void sectionsAreWeighedOnTheFormsScale() {
    ScoreView score =
        score(
            MANAGER,
            part("a", 60, item("x", 1, Map.of(RaterKind.MANAGER, numbers(5)))),
            part(
                "b",
                40,
                item("y", 3, Map.of(RaterKind.MANAGER, numbers(3))),
                item("z", 1, Map.of(RaterKind.MANAGER, numbers(1)))));
    assertEquals(ScoreState.COMPLETE, score.state());
    assertEquals("1", text(score.sections().get(0).normalized()));
    assertEquals("0.375", text(score.sections().get(1).normalized()), "(3 × 0.5 + 0) / 4");
    assertEquals("2.5", text(score.sections().get(1).value()));
    assertEquals("4", text(score.value()), "1 + 4 × (0.6 × 1 + 0.4 × 0.375)");
  }

  @Example
  void sectionsWithNothingToRateLeaveTheirWeightToTheOthers() {
    ScoreView score =
        score(
            MANAGER,
            part("goals", 40),
            part("a", 45, item("x", 1, Map.of(RaterKind.MANAGER, numbers(3)))),
            part("b", 15, item("y", 1, Map.of(RaterKind.MANAGER, numbers(5)))));
    assertEquals(SectionState.ABSENT, score.sections().getFirst().state());
    assertNull(score.sections().getFirst().effectiveWeight());
    assertEquals("75", text(score.sections().get(1).effectiveWeight()));
    assertEquals("25", text(score.sections().get(2).effectiveWeight()));
    assertEquals("3.5", text(score.value()));
  }

  @Example
  void whatIsRequiredAndNotRatedIsNamedAndThereIsNoNumber() {
    ScoreView score =
        score(
            weights(20, 80, 0, 0),
            part("a", 50, item("x", 1, Map.of(RaterKind.MANAGER, numbers(5)))),
            part(
                "b", 50, item("y", 1, Map.of(RaterKind.SELF, numbers(5))), item("z", 1, Map.of())));
    assertEquals(ScoreState.INCOMPLETE, score.state());
    assertNull(score.value());
    assertEquals(
        List.of(
            new MissingRating("a", "x", RaterKind.SELF),
            new MissingRating("b", "y", RaterKind.MANAGER),
            new MissingRating("b", "z", RaterKind.SELF),
            new MissingRating("b", "z", RaterKind.MANAGER)),
        score.missing());
  }

  @Example
  void whatIsNotRequiredCountsAsFarAsItIsRated() {
    Part optional =
        new Part(
            "b",
            BigDecimal.valueOf(50),
            false,
            BOTH,
            List.of(item("y", 1, Map.of(RaterKind.MANAGER, numbers(1))), item("z", 9, Map.of())));
    Part rated = part("a", 50, item("x", 1, Map.of(RaterKind.MANAGER, numbers(5))));
    assertEquals("3", text(score(MANAGER, rated, optional).value()));
    Part empty =
        new Part("b", BigDecimal.valueOf(50), false, BOTH, List.of(item("z", 9, Map.of())));
    ScoreView alone = score(MANAGER, rated, empty);
    assertEquals(SectionState.UNRATED, alone.sections().get(1).state());
    assertEquals("5", text(alone.value()));
  }

  @Example
  void peersCountFromEnoughOfThemOnAndLeaveTheirWeightOtherwise() {
    RaterWeights weights = weights(0, 75, 25, 0);
    List<RaterKind> asked = List.of(RaterKind.MANAGER, RaterKind.PEER);
    Map<RaterKind, List<BigDecimal>> few =
        Map.of(RaterKind.MANAGER, numbers(5), RaterKind.PEER, numbers(1, 1));
    Map<RaterKind, List<BigDecimal>> enough =
        Map.of(RaterKind.MANAGER, numbers(5), RaterKind.PEER, numbers(1, 1, 1));
    assertEquals("5", text(score(weights, asked("a", asked, item("x", 1, few))).value()));
    ScoreView score = score(weights, asked("a", asked, item("x", 1, enough)));
    assertEquals("4", text(score.value()));
    assertEquals(
        List.of("MANAGER 1 75", "PEER 3 25"),
        score.sections().getFirst().ratings().getFirst().raters().stream()
            .map(word -> word.kind() + " " + word.raters() + " " + word.effectiveWeight())
            .toList());
    ScoreView nobody =
        score(
            weights(0, 0, 100, 0),
            asked("a", asked, item("x", 1, Map.of(RaterKind.PEER, numbers(1, 5)))));
    assertEquals(List.of(new MissingRating("a", "x", null)), nobody.missing());
  }

  @Example
  void whatWasAgreedHoldsInPlaceOfAllRatings() {
    Item agreed =
        new Item(
            "x",
            null,
            null,
            BigDecimal.ONE,
            true,
            BigDecimal.ONE,
            BigDecimal.valueOf(5),
            Map.of(RaterKind.MANAGER, numbers(5)),
            BigDecimal.TWO);
    ScoreView score = score(MANAGER, part("a", 100, agreed));
    assertEquals("2", text(score.value()));
    assertEquals(
        "5", text(score.sections().getFirst().ratings().getFirst().raters().getFirst().mean()));
  }

  @Example
  void nothingToRateAtAllIsNoScore() {
    ScoreView score = score(MANAGER, part("goals", 100));
    assertEquals(ScoreState.INCOMPLETE, score.state());
    assertEquals(List.of(new MissingRating(null, null, null)), score.missing());
    ScoreView unasked =
        score(
            MANAGER,
            asked(
                "a",
                List.of(RaterKind.PEER),
                item("x", 1, Map.of(RaterKind.PEER, numbers(1, 2, 3)))));
    assertEquals(SectionState.UNRATED, unasked.sections().getFirst().state());
    assertNull(unasked.value());
  }

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
        .map(all -> weights(all.get(0), all.get(1), all.get(2), all.get(3)));
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
                    part.items().stream().map(ReviewScoreTest::withoutFew).toList()))
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

  private static ScoreView score(RaterWeights weights, Part... parts) {
    return ReviewScore.of(SCALE, weights, 3, List.of(parts));
  }

  private static Part part(String key, int weight, Item... items) {
    return new Part(key, BigDecimal.valueOf(weight), true, BOTH, List.of(items));
  }

  private static Part asked(String key, List<RaterKind> raters, Item item) {
    return new Part(key, BigDecimal.valueOf(100), true, raters, List.of(item));
  }

  private static Item item(String key, int weight, Map<RaterKind, List<BigDecimal>> ratings) {
    return new Item(
        key,
        null,
        null,
        BigDecimal.valueOf(weight),
        true,
        BigDecimal.ONE,
        BigDecimal.valueOf(5),
        ratings,
        null);
  }

  private static List<BigDecimal> numbers(int... values) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int value : values) {
      numbers.add(BigDecimal.valueOf(value));
    }
    return numbers;
  }

  private static RaterWeights weights(int self, int manager, int peer, int report) {
    return new RaterWeights(
        BigDecimal.valueOf(self),
        BigDecimal.valueOf(manager),
        BigDecimal.valueOf(peer),
        BigDecimal.valueOf(report));
  }

  private static String text(@Nullable BigDecimal value) {
    return assertHas(value).toPlainString();
  }

  private static BigDecimal assertHas(@Nullable BigDecimal value) {
    assertNotNull(value);
    return value;
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
