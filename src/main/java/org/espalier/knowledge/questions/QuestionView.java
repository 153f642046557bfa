package org.espalier.knowledge.questions;

import java.sql.SQLException;
import java.time.Instant;
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
 * What somebody wants to know.
 *
 * @param asker who asks
 * @param asked the expert who is asked; null if all experts of the topics are
 * @param title the question in one line
 * @param text the question, as plain text or Markdown; whoever shows it makes it safe
 * @param topics what it is about
 * @param visibility who sees it
 * @param state where it stands in its life
 * @param answerCount how many answers there are
 * @param acceptedAnswerId the answer that helped; null if there is none
 * @param communityId the community in which it is asked; null for none
 */
@Schema(name = "Question")
public record QuestionView(
    UUID id,
    String externalId,
    String source,
    EmployeeBrief asker,
    @Nullable EmployeeBrief asked,
    String title,
    String text,
    List<Topic> topics,
    QuestionVisibility visibility,
    QuestionState state,
    int answerCount,
    @Nullable UUID acceptedAnswerId,
    @Nullable UUID communityId,
    @Nullable String communityExternalId,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static QuestionView of(Row row) throws SQLException {
    return new QuestionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        EmployeeBrief.of(row, "asker"),
        row.uuidOrNull("asked_id") == null ? null : EmployeeBrief.of(row, "asked"),
        row.text("title"),
        row.text("text"),
        JsonText.list(row.text("topics"), Topic.class),
        row.choice(QuestionVisibility.class, "visibility"),
        row.choice(QuestionState.class, "state"),
        row.count("answer_count"),
        row.uuidOrNull("accepted_id"),
        row.uuidOrNull("community_id"),
        row.textOrNull("community_external_id"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
