package org.espalier.learning.sessions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A time and place at which an activity is held.
 *
 * @param startsAt when its first meeting begins
 * @param endsAt when its last meeting ends
 * @param meetings the times at which its people meet, the first one first
 * @param capacity how many seats it has; null without limit
 * @param seatsTaken how many seats are taken, also by offers that can still be accepted
 * @param seatsFree how many seats are left; null without limit
 * @param waitlistCapacity how many may wait for a seat; null without limit
 * @param waitlisted how many wait for a seat
 * @param state RUNNING and COMPLETED also follow from its times; derived when read
 */
@Schema(name = "Session")
public record SessionView(
    UUID id,
    String externalId,
    String source,
    UUID activityId,
    String activityExternalId,
    String activityTitle,
    @Nullable String title,
    Instant startsAt,
    Instant endsAt,
    List<SessionMeeting> meetings,
    @Nullable String timeZone,
    @Nullable String location,
    @Nullable String onlineUrl,
    @Nullable String language,
    @Nullable Integer capacity,
    int seatsTaken,
    @Nullable Integer seatsFree,
    @Nullable Integer waitlistCapacity,
    int waitlisted,
    @Nullable Instant enrolmentOpensAt,
    @Nullable Instant enrolmentClosesAt,
    @Nullable Instant withdrawalClosesAt,
    List<SessionInstructor> instructors,
    @Nullable Money price,
    SessionState state,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static SessionView of(Row row) throws SQLException {
    Instant now = Instant.now();
    Integer capacity = row.countOrNull("capacity");
    int taken =
        row.count("taken")
            + (int)
                JsonText.list(row.text("offers"), Instant.class).stream()
                    .filter(now::isBefore)
                    .count();
    return new SessionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.text("activity_title"),
        row.textOrNull("title"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        JsonText.list(row.text("meetings"), SessionMeeting.class),
        row.textOrNull("time_zone"),
        row.textOrNull("location"),
        row.textOrNull("online_url"),
        row.textOrNull("language"),
        capacity,
        taken,
        capacity == null ? null : Math.max(0, capacity - taken),
        row.countOrNull("waitlist_capacity"),
        row.count("waiting"),
        row.instantOrNull("enrolment_opens_at"),
        row.instantOrNull("enrolment_closes_at"),
        row.instantOrNull("withdrawal_closes_at"),
        JsonText.list(row.text("instructors"), SessionInstructor.class),
        Money.of(row, "price"),
        SessionState.at(
            now,
            row.choice(SessionState.class, "state"),
            row.instant("starts_at"),
            row.instant("ends_at")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** The state that somebody decided; null if it only follows from the times. */
  @Nullable SessionState decided(Instant now) {
    boolean derived =
        state == SessionState.RUNNING || (state == SessionState.COMPLETED && !now.isBefore(endsAt));
    return derived ? null : state;
  }
}
