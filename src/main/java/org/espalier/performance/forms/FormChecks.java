package org.espalier.performance.forms;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Finds everything that the parts of a form have against each other. */
final class FormChecks {

  private final RaterWeights counted;
  private final Faults faults;
  private final Set<String> sections = new HashSet<>();
  private final Set<String> questions = new HashSet<>();
  private final Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
  private boolean weighed = true;
  private BigDecimal total = BigDecimal.ZERO;

  private FormChecks(RaterWeights counted, Faults faults) {
    this.counted = counted;
    this.faults = faults;
  }

  static void check(FormInput form, Faults faults) {
    FormChecks checks = new FormChecks(form.counted(), faults);
    List<ReviewSection> sections = form.sections() == null ? List.of() : form.sections();
    for (int i = 0; i < sections.size(); i++) {
      checks.section(sections.get(i), "/sections/" + i);
    }
    if (!sections.isEmpty() && checks.weighed) {
      checks.whole("/sections", "The weights of the sections", checks.total);
    }
    if (form.raterWeights() != null && !faults.at("/raterWeights")) {
      checks.whole("/raterWeights", "The weights of the raters", form.raterWeights().total());
    }
  }

  private void whole(String pointer, String what, BigDecimal sum) {
    if (sum.compareTo(RaterWeights.WHOLE) != 0) {
      faults.add(
          pointer,
          FaultCode.OUT_OF_RANGE,
          what + " must total 100; they total " + sum.toPlainString() + ".");
    }
  }

  private void section(@Nullable ReviewSection section, String at) {
    if (section == null || section.weight() == null || faults.at(at + "/weight")) {
      weighed = false;
    }
    if (section == null) {
      return;
    }
    if (section.weight() != null) {
      total = total.add(section.weight());
    }
    once(sections, section.key(), at + "/key", "Another section has this key.");
    raters(section, at);
    if (section.kind() == SectionKind.QUESTIONS) {
      questions(section, at);
    } else if (section.kind() != null) {
      if (!kinds.add(section.kind())) {
        faults.add(at + "/kind", FaultCode.DUPLICATE, "A form has one section of this kind.");
      }
      if (!section.asked().isEmpty()) {
        faults.add(at + "/questions", FaultCode.EXCLUSIVE, "Only QUESTIONS have these.");
      }
    }
  }

  private void raters(ReviewSection section, String at) {
    Set<RaterKind> seen = EnumSet.noneOf(RaterKind.class);
    for (int i = 0; i < section.answeredBy().size(); i++) {
      RaterKind rater = section.answeredBy().get(i);
      if (rater != null && !seen.add(rater)) {
        faults.add(at + "/raters/" + i, FaultCode.DUPLICATE, "It is named already.");
      }
    }
    boolean counts = seen.stream().anyMatch(rater -> counted.of(rater).signum() > 0);
    if (!counts && !seen.isEmpty() && section.weight() != null && section.weight().signum() > 0) {
      faults.add(
          at + "/raters", FaultCode.OUT_OF_RANGE, "The word of none of them counts: no score.");
    }
  }

  private void questions(ReviewSection section, String at) {
    List<ReviewQuestion> asked = section.asked();
    if (asked.isEmpty() && !faults.at(at + "/questions")) {
      faults.add(at + "/questions", FaultCode.REQUIRED, "A section of questions needs one.");
    }
    for (int i = 0; i < asked.size(); i++) {
      ReviewQuestion question = asked.get(i);
      String place = at + "/questions/" + i;
      if (question == null) {
        continue;
      }
      once(questions, question.key(), place + "/key", "Another question has this key.");
      if (question.type() == QuestionType.TEXT) {
        onlyRated(question, place);
      }
    }
    boolean rated = asked.stream().anyMatch(one -> one == null || one.type() != QuestionType.TEXT);
    if (!asked.isEmpty() && !rated && section.weight() != null && section.weight().signum() > 0) {
      faults.add(at + "/weight", FaultCode.OUT_OF_RANGE, "A section that nobody rates weighs 0.");
    }
  }

  private void onlyRated(ReviewQuestion question, String at) {
    if (question.weight() != null) {
      faults.add(at + "/weight", FaultCode.EXCLUSIVE, "Only a RATING has a weight.");
    }
    if (Boolean.TRUE.equals(question.required())) {
      faults.add(at + "/required", FaultCode.EXCLUSIVE, "A score needs ratings only.");
    }
  }

  private void once(Set<String> seen, @Nullable String key, String at, String message) {
    if (key != null && !seen.add(key)) {
      faults.add(at, FaultCode.DUPLICATE, message);
    }
  }
}
