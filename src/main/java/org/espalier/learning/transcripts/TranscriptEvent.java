package org.espalier.learning.transcripts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * An event of an open community that the person was at.
 *
 * @param attendeeId that the person was there
 * @param title what it was
 * @param community whose it was
 */
@Schema(name = "TranscriptEvent")
public record TranscriptEvent(
    UUID attendeeId,
    UUID communityEventId,
    String communityEventExternalId,
    String title,
    String community,
    Instant startsAt,
    Instant endsAt) {

  static TranscriptEvent of(Row row) throws SQLException {
    return new TranscriptEvent(
        row.uuid("id"),
        row.uuid("event_id"),
        row.text("event_external_id"),
        row.text("title"),
        row.text("community"),
        row.instant("starts_at"),
        row.instant("ends_at"));
  }
}
