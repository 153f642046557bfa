package org.espalier.performance.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.gap.GapMath;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.SectionKind;
import org.jspecify.annotations.Nullable;

/** Puts together what peers, and reports, said, so that nobody can tell who said what. */
final class Summaries {

  private final int least;
  private final Map<Topic, List<Word>> words = new LinkedHashMap<>();

  private Summaries(int least) {
    this.least = least;
  }

  /** What each kind of them said, of that about which enough of them said something. */
  static List<Summary> of(ReviewRecord review) {
    List<Summary> told = new ArrayList<>();
    for (RaterKind kind : RaterKind.values()) {
      if (kind.anonymous()) {
        Summaries summaries = new Summaries(review.minRaters());
        review.handedIn().stream()
            .filter(sheet -> sheet.kind() == kind)
            .forEach(sheet -> summaries.hear(sheet.answers(), review));
        List<Summary.Entry> entries = summaries.entries();
        if (!entries.isEmpty()) {
          told.add(new Summary(kind, entries));
        }
      }
    }
    return told;
  }

  private void hear(Said said, ReviewRecord review) {
    for (ReviewCompetency one : review.competencies()) {
      UUID id = one.competency().id();
      Topic topic = new Topic(SectionKind.COMPETENCIES, id, one.competency().externalId());
      said.competencies().stream()
          .filter(answer -> id.equals(answer.competencyId()))
          .forEach(answer -> add(topic, answer.level(), answer.comment()));
    }
    for (GoalAnswer answer : said.goals()) {
      ReviewGoal goal = answer.goal();
      Topic topic = new Topic(SectionKind.GOALS, goal.same(), goal.key());
      add(topic, answer.level(), answer.comment());
    }
    for (QuestionAnswer answer : said.questions()) {
      Topic topic = new Topic(SectionKind.QUESTIONS, answer.key(), answer.key());
      add(topic, answer.rating(), answer.text());
    }
  }

  private void add(Topic topic, @Nullable BigDecimal rating, @Nullable String comment) {
    words.computeIfAbsent(topic, _ -> new ArrayList<>()).add(new Word(rating, comment));
  }

  private List<Summary.Entry> entries() {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= least)
        .map(entry -> entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Summary.Entry entry(Topic topic, List<Word> said) {
    List<BigDecimal> ratings = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Word word : said) {
      if (word.rating() != null) {
        ratings.add(word.rating());
      }
      if (word.comment() != null && !word.comment().isBlank()) {
        comments.add(word.comment());
      }
    }
    BigDecimal mean =
        ratings.size() < least
            ? null
            : GapMath.quotient(
                ratings.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                BigDecimal.valueOf(ratings.size()));
    return new Summary.Entry(
        topic.section(), topic.key(), said.size(), mean, comments.stream().sorted().toList());
  }

  /** What is spoken about: a competency, a goal and a question may be called alike. */
  private record Topic(SectionKind section, Object same, String key) {}

  private record Word(@Nullable BigDecimal rating, @Nullable String comment) {}
}
