package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.ReviewQuestion;
import org.espalier.performance.forms.ReviewSection;
import org.espalier.performance.score.Item;
import org.espalier.performance.score.Part;
import org.espalier.performance.score.ReviewScore;
import org.espalier.performance.score.ScoreView;
import org.jspecify.annotations.Nullable;

/**
 * What of a review is scored, section by section. The goals of a review are those that the person
 * or the manager named, with the weight that they had then.
 */
final class Scoring {

  private final ReviewRecord review;
  private final List<RaterSheet> sheets;

  private Scoring(ReviewRecord review) {
    this.review = review;
    this.sheets = review.handedIn();
  }

  static ScoreView of(ReviewRecord review) {
    Scoring scoring = new Scoring(review);
    return ReviewScore.of(
        review.scale(),
        review.weights(),
        review.minRaters(),
        review.sections().stream().map(scoring::part).toList());
  }

  private Part part(ReviewSection section) {
    List<Item> items =
        switch (section.kind()) {
          case COMPETENCIES -> review.competencies().stream().map(this::competency).toList();
          case GOALS -> ReviewGoals.named(review).stream().map(this::goal).toList();
          case QUESTIONS ->
              section.asked().stream().filter(ReviewQuestion::rated).map(this::question).toList();
        };
    return new Part(section.key(), section.weight(), section.needed(), section.answeredBy(), items);
  }

  private Item competency(ReviewCompetency one) {
    return new Item(
        one.competency().externalId(),
        one.competency().id(),
        null,
        one.weight(),
        true,
        one.scale().min(),
        one.scale().max(),
        ratings(said ->
            said.competencies().stream()
                .filter(answer -> one.competency().id().equals(answer.competencyId()))
                .map(CompetencyAnswer::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)),
        review.calibrated(one.competency().id()).map(AdjustmentView::level).orElse(null));
  }

  private Item goal(ReviewGoal goal) {
    BigDecimal min = review.scale().min();
    BigDecimal max = review.scale().max();
    return new Item(
        goal.key(),
        null,
        goal.goalId(),
        goal.weight(),
        true,
        min,
        max,
        ratings(said ->
            said.goals().stream()
                .filter(answer -> answer.goal().same().equals(goal.same()))
                .map(answer -> level(answer, min, max))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)),
        null);
  }

  /** A score from 0 to 1 is the level that lies as far up the form's scale. */
  private static @Nullable BigDecimal level(GoalAnswer answer, BigDecimal min, BigDecimal max) {
    return answer.score() == null
        ? answer.level()
        : min.add(max.subtract(min).multiply(answer.score()));
  }

  private Item question(ReviewQuestion question) {
    return new Item(
        question.key(),
        null,
        null,
        question.counts(),
        question.needed(),
        review.scale().min(),
        review.scale().max(),
        ratings(said ->
            said.questions().stream()
                .filter(answer -> answer.key().equals(question.key()))
                .map(QuestionAnswer::rating)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)),
        null);
  }

  private Map<RaterKind, List<BigDecimal>> ratings(Function<Said, @Nullable BigDecimal> rating) {
    Map<RaterKind, List<BigDecimal>> ratings = new EnumMap<>(RaterKind.class);
    for (RaterSheet sheet : sheets) {
      BigDecimal one = rating.apply(sheet.answers());
      if (one != null) {
        ratings.computeIfAbsent(sheet.kind(), _ -> new ArrayList<>()).add(one);
      }
    }
    return ratings;
  }
}
