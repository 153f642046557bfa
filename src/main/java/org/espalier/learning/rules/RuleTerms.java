package org.espalier.learning.rules;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.learning.assignments.RuledLearning;
import org.espalier.learning.certifications.Deadline;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.FactSpan;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * A rule that assigns, or that there is something else to look for.
 *
 * @param id null if it is no rule
 */
record RuleTerms(
    Kind kind,
    @Nullable UUID id,
    @Nullable UUID activityId,
    Audience audience,
    boolean mandatory,
    Deadline deadline,
    @Nullable LocalDate validFrom) {

  static RuleTerms of(Row row) throws SQLException {
    return new RuleTerms(
        row.choice(Kind.class, "kind"),
        row.uuidOrNull("id"),
        row.uuidOrNull("activity_id"),
        Audience.of(row.textOrNull("audience")),
        row.flag("mandatory"),
        new Deadline(
            row.dateOrNull("due_on"),
            period(row.textOrNull("due_after_hire")),
            period(row.textOrNull("due_after_assignment")),
            row.dateOrNull("made_on")),
        row.dateOrNull("valid_from"));
  }

  boolean assigns() {
    return kind == Kind.RULE;
  }

  boolean certifies() {
    return kind == Kind.CERTIFICATIONS;
  }

  /**
   * What it asks of a person of its audience.
   *
   * @param spans what held of the person, in order, up to today
   */
  RuledLearning.Wish wish(List<FactSpan> spans, LocalDate today) {
    PersonFacts person = spans.getLast().facts();
    return new RuledLearning.Wish(
        new RuledLearning.Pair(person.id(), Objects.requireNonNull(activityId)),
        id,
        null,
        mandatory,
        deadline.of(since(spans, today), person.hireDate()),
        null);
  }

  /** Since when it asks a person, as compliance counts it. */
  private LocalDate since(List<FactSpan> spans, LocalDate today) {
    LocalDate in = FactSpan.inSince(audience, spans, today);
    LocalDate hired = spans.getLast().facts().hireDate();
    // who is hired later comes into every audience on that day
    LocalDate since = Objects.requireNonNullElse(in, Objects.requireNonNullElse(hired, today));
    return validFrom == null || since.isAfter(validFrom) ? since : validFrom;
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }

  /** What there is to look for. */
  enum Kind {
    /** A rule. */
    RULE,
    /** Certifications that ask for anything. */
    CERTIFICATIONS,
    /** What rules had asked for once and nobody has begun. */
    ASSIGNED
  }
}
