package org.espalier.knowledge.mentoring;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of mentee and mentor.
 *
 * @param mentoringId of which mentoring
 * @param menteeId who was guided
 * @param mentorId by whom
 * @param heldOn on which day
 * @param minutes how long
 * @param location where
 * @param note what was said; null for all but the two
 */
@Schema(name = "MentoringSession")
public record MentoringSessionView(
    UUID id,
    String externalId,
    String source,
    UUID mentoringId,
    String mentoringExternalId,
    UUID menteeId,
    UUID mentorId,
    LocalDate heldOn,
    int minutes,
    @Nullable String location,
    @Nullable String note,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static MentoringSessionView of(Row row) throws SQLException {
    String note = row.text("note");
    return new MentoringSessionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("mentoring_id"),
        row.text("mentoring_external_id"),
        row.uuid("mentee_id"),
        row.uuid("mentor_id"),
        row.date("held_on"),
        row.count("minutes"),
        row.textOrNull("location"),
        note.isEmpty() ? null : note,
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** The same as others see it. */
  MentoringSessionView withoutNote() {
    return new MentoringSessionView(
        id,
        externalId,
        source,
        mentoringId,
        mentoringExternalId,
        menteeId,
        mentorId,
        heldOn,
        minutes,
        location,
        null,
        status,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }
}
