package org.espalier.learning.transcripts;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityType;
import org.espalier.learning.completions.Took;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that was learned, in the words of the version of the activity that was completed.
 *
 * @param completionId the completion
 * @param source the system that told it
 * @param externalId its id there
 * @param activityVersion the revision of the activity that was completed
 * @param title what the activity was called
 * @param passed false if the person failed
 * @param hours how long it took, by its own account or the catalogue's of then
 * @param cost what it cost by the catalogue of then
 * @param evidence what it proved
 */
@Schema(name = "TranscriptEntry")
public record TranscriptEntry(
    UUID completionId,
    String source,
    String externalId,
    UUID activityId,
    String activityExternalId,
    int activityVersion,
    String title,
    ActivityType type,
    @Nullable String provider,
    Instant completedAt,
    @Nullable BigDecimal score,
    boolean passed,
    @Nullable BigDecimal hours,
    @Nullable Money cost,
    List<TranscriptEvidence> evidence) {

  /** The same with evidence told otherwise. */
  TranscriptEntry with(List<TranscriptEvidence> other) {
    return new TranscriptEntry(
        completionId,
        source,
        externalId,
        activityId,
        activityExternalId,
        activityVersion,
        title,
        type,
        provider,
        completedAt,
        score,
        passed,
        hours,
        cost,
        other);
  }

  static TranscriptEntry of(Row row) throws SQLException {
    Took took = Took.of(row.text("took"));
    return new TranscriptEntry(
        row.uuid("id"),
        row.text("source_system"),
        row.text("external_id"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.count("activity_version"),
        row.text("title"),
        row.choice(ActivityType.class, "type"),
        row.textOrNull("provider"),
        row.instant("completed_at"),
        row.numberOrNull("score"),
        row.flag("passed"),
        took.hours(),
        took.cost(),
        TranscriptEvidence.of(row));
  }
}
