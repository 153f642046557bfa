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
 * An event of a community.
 *
 * @param communityId of which
 * @param organiser who invites
 * @param title what it is
 * @param text more about it, as plain text or Markdown; whoever shows it makes it safe
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param location where people meet
 * @param link where people meet who are elsewhere
 * @param capacity how many there is room for; null for as many as like
 * @param attendees how many signed up, those who wait included
 * @param waiting how many of them wait for somebody to withdraw
 */
@Schema(name = "CommunityEvent")
public record MeetingView(
    UUID id,
    String externalId,
    String source,
    UUID communityId,
    String communityExternalId,
    EmployeeBrief organiser,
    String title,
    @Nullable String text,
    Instant startsAt,
    Instant endsAt,
    @Nullable String location,
    @Nullable String link,
    @Nullable Integer capacity,
    int attendees,
    int waiting,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static MeetingView of(Row row) throws SQLException {
    return new MeetingView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("community_id"),
        row.text("community_external_id"),
        EmployeeBrief.of(row, "organiser"),
        row.text("title"),
        row.textOrNull("text"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.textOrNull("location"),
        row.textOrNull("link"),
        row.countOrNull("capacity"),
        row.count("attendees"),
        row.count("waiting"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
