package org.espalier.performance.score;

import static org.espalier.performance.score.ScoreScene.BOTH;
import static org.espalier.performance.score.ScoreScene.MANAGER;
import static org.espalier.performance.score.ScoreScene.asked;
import static org.espalier.performance.score.ScoreScene.item;
import static org.espalier.performance.score.ScoreScene.numbers;
import static org.espalier.performance.score.ScoreScene.part;
import static org.espalier.performance.score.ScoreScene.score;
import static org.espalier.performance.score.ScoreScene.text;
import static org.espalier.performance.score.ScoreScene.weights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.RaterWeights;

/** The arithmetic of scores, by hand. */
class ReviewScoreTest {

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
}
