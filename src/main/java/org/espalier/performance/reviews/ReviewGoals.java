package org.espalier.performance.reviews;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.espalier.performance.forms.RaterKind;

/** Which goals a review is about. */
final class ReviewGoals {

  private ReviewGoals() {}

  /**
   * Those that the person or the manager named and handed in, as the last of the two told them: the
   * only ones that are scored.
   */
  static List<ReviewGoal> named(ReviewRecord review) {
    return List.copyOf(byIdentity(review).values());
  }

  /**
   * Those about which somebody may speak: the ones that were named and, for the person and the
   * manager, all that the person had in the period. Colleagues do not learn of others.
   *
   * @param factual whether the caller may see the person's goals
   */
  static List<ReviewGoal> offered(ReviewRecord review, RaterKind kind, boolean factual) {
    Map<Object, ReviewGoal> offered = byIdentity(review);
    if (factual && !kind.anonymous()) {
      review.facts().goals().stream()
          .map(FactsView.GoalFact::goal)
          .forEach(goal -> offered.put(goal.same(), goal));
    }
    return List.copyOf(offered.values());
  }

  private static Map<Object, ReviewGoal> byIdentity(ReviewRecord review) {
    Map<Object, ReviewGoal> goals = new LinkedHashMap<>();
    review.sheets().stream()
        .filter(sheet -> !sheet.kind().anonymous())
        .map(sheet -> sheet.answers().goals())
        .flatMap(Collection::stream)
        .map(GoalAnswer::goal)
        .forEach(goal -> goals.put(goal.same(), goal));
    return goals;
  }
}
