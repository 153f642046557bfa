package org.espalier.knowledge.use;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.WrittenOnce;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that somebody finished.
 *
 * @param version which version of it
 * @param title what that was called
 * @param minutes how long that takes
 */
@Schema(name = "LessonCompletion")
public record LessonCompletionView(
    UUID id,
    UUID employeeId,
    UUID articleId,
    String articleExternalId,
    int version,
    String title,
    @Nullable Integer minutes,
    Instant completedAt)
    implements WrittenOnce {

  static LessonCompletionView of(Row row) throws SQLException {
    return new LessonCompletionView(
        row.uuid("id"),
        row.uuid("employee_id"),
        row.uuid("article_id"),
        row.text("article_external_id"),
        row.count("number"),
        row.text("title"),
        row.countOrNull("minutes"),
        row.instant("completed_at"));
  }
}
