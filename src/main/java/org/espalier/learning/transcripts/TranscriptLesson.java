package org.espalier.learning.transcripts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of colleagues that was finished, in the words of the version that was.
 *
 * @param completionId that it was finished
 * @param version which version of it
 * @param title what that was called
 * @param minutes how long that takes
 * @param evidence what it says of the person
 */
@Schema(name = "TranscriptLesson")
public record TranscriptLesson(
    UUID completionId,
    UUID articleId,
    String articleExternalId,
    int version,
    String title,
    @Nullable Integer minutes,
    Instant completedAt,
    List<TranscriptEvidence> evidence) {

  static TranscriptLesson of(Row row) throws SQLException {
    return new TranscriptLesson(
        row.uuid("id"),
        row.uuid("article_id"),
        row.text("article_external_id"),
        row.count("number"),
        row.text("title"),
        row.countOrNull("minutes"),
        row.instant("completed_at"),
        TranscriptEvidence.of(row));
  }
}
