package org.espalier.performance.reviews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Makes what is kept of what somebody said about goals. */
final class GoalChecks {

  private final ReviewRecord review;
  private final List<ReviewGoal> offered;
  private final Faults faults;

  GoalChecks(ReviewRecord review, List<ReviewGoal> offered, Faults faults) {
    this.review = review;
    this.offered = offered;
    this.faults = faults;
  }

  List<GoalAnswer> said(List<GoalAnswerInput> answers) {
    List<GoalAnswer> kept = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      GoalAnswerInput answer = answers.get(i);
      String at = "/goals/" + i;
      if (answer == null || faults.at(at)) {
        continue;
      }
      rated(answer, at);
      ReviewGoal meant = meant(answer, at);
      if (meant == null) {
        continue;
      }
      if (!seen.add(meant.same())) {
        faults.add(at + member(answer), FaultCode.DUPLICATE, "It is answered already.");
      }
      kept.add(GoalAnswer.of(meant, answer));
    }
    return kept;
  }

  private void rated(GoalAnswerInput answer, String at) {
    if (answer.level() != null && answer.score() != null) {
      faults.add(at + "/score", FaultCode.EXCLUSIVE, "Give either level or score.");
    }
    AnswerChecks.requireOnScale(review, answer.level(), at + "/level", faults);
  }

  private @Nullable ReviewGoal meant(GoalAnswerInput answer, String at) {
    boolean named = answer.text() != null;
    if (answer.goalId() != null && answer.goalExternalId() != null || named && answer.refers()) {
      faults.add(
          at + member(answer),
          FaultCode.EXCLUSIVE,
          "Give one of text, goalId and goalExternalId only.");
      return null;
    }
    if (answer.refers()) {
      return referred(answer, at);
    }
    if (answer.text() == null || answer.text().isBlank()) {
      faults.add(
          at + "/text",
          named ? FaultCode.BLANK : FaultCode.REQUIRED,
          "Say what was to be reached, or which goal of the sheet is meant.");
      return null;
    }
    return ReviewGoal.named(answer.text());
  }

  private @Nullable ReviewGoal referred(GoalAnswerInput answer, String at) {
    List<ReviewGoal> meant = offered.stream().filter(answer::means).toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    boolean none = meant.isEmpty();
    faults.add(
        at + member(answer),
        none ? FaultCode.UNKNOWN_REFERENCE : FaultCode.AMBIGUOUS_REFERENCE,
        none
            ? "The review has no such goal."
            : "Goals of several sources have this id: give goalId.");
    return null;
  }

  private static String member(GoalAnswerInput answer) {
    if (answer.goalId() != null) {
      return "/goalId";
    }
    return answer.goalExternalId() == null ? "/text" : "/goalExternalId";
  }
}
