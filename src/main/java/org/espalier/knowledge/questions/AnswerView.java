package org.espalier.knowledge.questions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param questionId to what
 * @param author who
 * @param text the answer, as plain text or Markdown; whoever shows it makes it safe
 * @param accepted true of the one that helped
 */
@Schema(name = "Answer")
public record AnswerView(
    UUID id,
    String externalId,
    String source,
    UUID questionId,
    String questionExternalId,
    EmployeeBrief author,
    String text,
    boolean accepted,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static AnswerView of(Row row) throws SQLException {
    return new AnswerView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("question_id"),
        row.text("question_external_id"),
        EmployeeBrief.of(row, "author"),
        row.text("text"),
        row.flag("accepted"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
