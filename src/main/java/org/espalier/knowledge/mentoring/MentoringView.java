package org.espalier.knowledge.mentoring;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topic;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody guides somebody, or is asked to.
 *
 * @param mentee who is guided
 * @param mentor by whom
 * @param topics what it is about
 * @param message what the mentee asked for; null for all but the two
 * @param goals what it is for; null for all but the two
 * @param endsOn until when it is meant to go on
 * @param state where it stands
 * @param outcome what came of it; null before its end, and for all but the two
 * @param sessions how often the two met
 * @param minutes how long they did so in all
 */
@Schema(name = "Mentoring")
public record MentoringView(
    UUID id,
    String externalId,
    String source,
    EmployeeBrief mentee,
    EmployeeBrief mentor,
    List<Topic> topics,
    @Nullable String message,
    @Nullable List<MentoringGoal> goals,
    @Nullable LocalDate endsOn,
    MentoringState state,
    @Nullable MentoringOutcome outcome,
    int sessions,
    int minutes,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static MentoringView of(Row row) throws SQLException {
    String message = row.text("message");
    return new MentoringView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        EmployeeBrief.of(row, "mentee"),
        EmployeeBrief.of(row, "mentor"),
        JsonText.list(row.text("topics"), Topic.class),
        message.isEmpty() ? null : message,
        JsonText.list(row.text("goals"), MentoringGoal.class),
        row.dateOrNull("ends_on"),
        row.choice(MentoringState.class, "state"),
        row.choiceOrNull(MentoringOutcome.class, "outcome"),
        row.count("sessions"),
        row.count("minutes"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** True for one of the two. */
  boolean of(@Nullable UUID person) {
    return mentee.id().equals(person) || mentor.id().equals(person);
  }

  /** True if it is shown as others than the two see it. */
  boolean withheld() {
    return goals == null;
  }

  /** The same as others see it. */
  MentoringView withoutWords() {
    return new MentoringView(
        id,
        externalId,
        source,
        mentee,
        mentor,
        topics,
        null,
        null,
        endsOn,
        state,
        null,
        sessions,
        minutes,
        status,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }
}
