package org.espalier.learning.rules;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.espalier.learning.assignments.RuledLearning;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * A rule that assigns, or that there are certifications at all.
 *
 * @param id null if it stands for the certifications
 */
record RuleTerms(
    @Nullable UUID id,
    @Nullable UUID activityId,
    Audience audience,
    boolean mandatory,
    @Nullable LocalDate dueOn,
    @Nullable Period dueAfterHire,
    @Nullable Period dueAfterAssignment) {

  static RuleTerms of(Row row) throws SQLException {
    return new RuleTerms(
        row.uuidOrNull("id"),
        row.uuidOrNull("activity_id"),
        Audience.of(row.textOrNull("audience")),
        row.flag("mandatory"),
        row.dateOrNull("due_on"),
        period(row.textOrNull("due_after_hire")),
        period(row.textOrNull("due_after_assignment")));
  }

  boolean assigns() {
    return activityId != null;
  }

  boolean certifies() {
    return activityId == null;
  }

  /** What it asks of a person of its audience. */
  RuledLearning.Wish wish(PersonFacts person, LocalDate today) {
    return new RuledLearning.Wish(
        new RuledLearning.Pair(person.id(), java.util.Objects.requireNonNull(activityId)),
        id,
        null,
        mandatory,
        due(person, today),
        null);
  }

  private @Nullable LocalDate due(PersonFacts person, LocalDate today) {
    if (dueAfterHire != null) {
      LocalDate start = person.hireDate() == null ? today : person.hireDate();
      return start.plus(dueAfterHire);
    }
    return dueAfterAssignment == null ? dueOn : today.plus(dueAfterAssignment);
  }

  private static @Nullable Period period(@Nullable String text) {
    return text == null ? null : Period.parse(text);
  }
}
