package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.ReviewQuestion;
import org.espalier.performance.forms.ReviewSection;
import org.espalier.performance.forms.SectionKind;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Makes what is kept of what somebody sent; everything that is wrong with it is told at once. */
final class AnswerChecks {

  private final ReviewRecord review;
  private final RaterKind kind;
  private final Map<UUID, List<BigDecimal>> levels;
  private final List<ReviewGoal> goals;
  private final Faults faults;

  /**
   * The checks of somebody's answers.
   *
   * @param levels by competency, the only levels possible; none if every decimal is
   * @param goals those to which somebody may refer
   */
  AnswerChecks(
      ReviewRecord review,
      RaterKind kind,
      Map<UUID, List<BigDecimal>> levels,
      List<ReviewGoal> goals,
      Faults faults) {
    this.review = review;
    this.kind = kind;
    this.levels = levels;
    this.goals = goals;
    this.faults = faults;
  }

  Said said(AnswersInput input) {
    asked(SectionKind.COMPETENCIES, input.rated(), "/competencies");
    asked(SectionKind.GOALS, input.reached(), "/goals");
    return new Said(
        competencies(input.rated()),
        new GoalChecks(review, goals, faults).said(input.reached()),
        questions(input.answered()));
  }

  private void asked(SectionKind section, List<?> answers, String at) {
    boolean asked =
        review.sections().stream()
            .anyMatch(one -> one.kind() == section && one.answeredBy().contains(kind));
    if (!asked && !answers.isEmpty()) {
      faults.add(at, FaultCode.EXCLUSIVE, "The form does not ask " + kind + " for this.");
    }
  }

  private List<CompetencyAnswer> competencies(List<CompetencyAnswer> answers) {
    Map<UUID, ReviewCompetency> byId = new HashMap<>();
    Map<String, ReviewCompetency> byExternalId = new HashMap<>();
    for (ReviewCompetency one : review.competencies()) {
      byId.put(one.competency().id(), one);
      byExternalId.put(one.competency().externalId(), one);
    }
    List<CompetencyAnswer> kept = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      CompetencyAnswer answer = answers.get(i);
      String at = "/competencies/" + i;
      if (answer == null || faults.at(at)) {
        continue;
      }
      UUID id = answer.competencyId();
      String externalId = answer.competencyExternalId();
      CompetencyRef.EITHER.check(at, externalId, id, faults);
      if ((id == null) == (externalId == null)) {
        continue;
      }
      ReviewCompetency meant = id == null ? byExternalId.get(externalId) : byId.get(id);
      if (meant == null) {
        faults.add(
            at + (id == null ? "/competencyExternalId" : "/competencyId"),
            FaultCode.UNKNOWN_REFERENCE,
            "The review has no such competency.");
        continue;
      }
      kept.add(competency(answer, meant, seen, at));
    }
    return kept;
  }

  private CompetencyAnswer competency(
      CompetencyAnswer answer, ReviewCompetency meant, Set<UUID> seen, String at) {
    UUID id = meant.competency().id();
    if (!seen.add(id)) {
      faults.add(at, FaultCode.DUPLICATE, "It is answered already.");
    }
    if (answer.level() == null && blank(answer.comment())) {
      faults.add(at + "/level", FaultCode.REQUIRED, "Give a level, or a comment.");
    }
    new CompetencyRef(
            id, meant.scale().min(), meant.scale().max(), levels.getOrDefault(id, List.of()))
        .requireOnScale(answer.level(), at + "/level", faults);
    return new CompetencyAnswer(
        id, meant.competency().externalId(), answer.level(), answer.comment());
  }

  private List<QuestionAnswer> questions(List<QuestionAnswer> answers) {
    Map<String, ReviewQuestion> asked =
        review.sections().stream()
            .filter(section -> section.answeredBy().contains(kind))
            .map(ReviewSection::asked)
            .flatMap(List::stream)
            .collect(Collectors.toMap(ReviewQuestion::key, question -> question));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      QuestionAnswer answer = answers.get(i);
      String at = "/questions/" + i;
      if (answer == null || answer.key() == null || faults.at(at)) {
        continue;
      }
      ReviewQuestion question = asked.get(answer.key());
      if (question == null) {
        faults.add(
            at + "/key", FaultCode.UNKNOWN_REFERENCE, "The form does not ask " + kind + " this.");
        continue;
      }
      if (!seen.add(answer.key())) {
        faults.add(at + "/key", FaultCode.DUPLICATE, "It is answered already.");
      }
      answered(question, answer, at);
    }
    return answers;
  }

  private void answered(ReviewQuestion question, QuestionAnswer answer, String at) {
    if (!question.rated() && answer.rating() != null) {
      faults.add(at + "/rating", FaultCode.EXCLUSIVE, "This is answered in words.");
    }
    if (blank(answer.text()) && (!question.rated() || answer.rating() == null)) {
      faults.add(
          at + (question.rated() ? "/rating" : "/text"), FaultCode.REQUIRED, "It is not answered.");
    }
    requireOnScale(review, answer.rating(), at + "/rating", faults);
  }

  /** Insists that a rating of a goal or a question is on the form's scale. */
  static void requireOnScale(
      ReviewRecord review, @Nullable BigDecimal level, String at, Faults faults) {
    if (level == null) {
      return;
    }
    BigDecimal min = review.scale().min();
    BigDecimal max = review.scale().max();
    if (level.compareTo(min) < 0 || level.compareTo(max) > 0) {
      faults.add(
          at,
          FaultCode.LEVEL_OUTSIDE_SCALE,
          "The scale of this form goes from " + min + " to " + max + ".");
    } else if (!review.levels().isEmpty()
        && review.levels().stream().noneMatch(known -> known.compareTo(level) == 0)) {
      faults.add(
          at,
          FaultCode.LEVEL_NOT_ON_SCALE,
          "The scale takes whole levels only: " + review.levels() + ".");
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
