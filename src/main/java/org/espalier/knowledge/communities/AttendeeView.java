package org.espalier.knowledge.communities;

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
 * Somebody who comes to an event of a community, or was there.
 *
 * @param communityEventId to which event
 * @param employee who
 * @param state whether one was there
 * @param waitlistPosition the place among those who wait, from 1, in the order in which they signed
 *     up; null for who has a place at the event
 */
@Schema(name = "CommunityEventAttendee")
public record AttendeeView(
    UUID id,
    String externalId,
    String source,
    UUID communityEventId,
    String communityEventExternalId,
    EmployeeBrief employee,
    AttendeeState state,
    @Nullable Integer waitlistPosition,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static AttendeeView of(Row row) throws SQLException {
    return new AttendeeView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("event_id"),
        row.text("event_external_id"),
        EmployeeBrief.of(row, "employee"),
        row.choice(AttendeeState.class, "state"),
        row.countOrNull("waits"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
