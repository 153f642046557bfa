package org.espalier.performance.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A request for feedback from one person.
 *
 * @param about about whom
 * @param asker who asked; null if it was asked by somebody who is no employee
 * @param asked who was asked
 * @param question what was asked
 * @param competencyIds what the feedback is to be about
 * @param dueOn until when
 * @param state what became of it
 * @param reason why it was declined
 */
@Schema(name = "FeedbackRequest")
public record FeedbackRequestView(
    UUID id,
    EmployeeBrief about,
    @Nullable EmployeeBrief asker,
    EmployeeBrief asked,
    String question,
    List<UUID> competencyIds,
    @Nullable LocalDate dueOn,
    FeedbackRequestState state,
    @Nullable String reason,
    int revision,
    Instant createdAt,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static FeedbackRequestView of(Row row) throws SQLException {
    return new FeedbackRequestView(
        row.uuid("id"),
        person(row, "about"),
        row.uuidOrNull("asker_id") == null ? null : person(row, "asker"),
        person(row, "asked"),
        row.text("question"),
        row.uuids("competency_ids"),
        row.dateOrNull("due_on"),
        row.choice(FeedbackRequestState.class, "state"),
        row.textOrNull("reason"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  private static EmployeeBrief person(Row row, String role) throws SQLException {
    return new EmployeeBrief(
        row.uuid(role + "_id"),
        row.text(role + "_external_id"),
        row.text(role + "_given_name"),
        row.text(role + "_family_name"));
  }
}
