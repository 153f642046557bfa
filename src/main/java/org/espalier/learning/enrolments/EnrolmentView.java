package org.espalier.learning.enrolments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's seat in a session, or place in its waitlist.
 *
 * @param title what people call the session
 * @param startsAt when the session begins
 * @param endsAt when the session ends
 * @param position the place in the waitlist, 1 for the next; null for who does not wait
 * @param offerExpiresAt until when an offered seat is kept
 * @param lapsed true if an offered seat was not taken in time; derived when read
 * @param movedFromId the enrolment in a cancelled session that this one stands for
 * @param assignmentId the assignment that it serves
 * @param completionId the completion that attendance made
 * @param hours how long the person was there
 * @param score what the person scored
 * @param passed whether the person passed
 */
@Schema(name = "Enrolment")
public record EnrolmentView(
    UUID id,
    String externalId,
    String source,
    UUID sessionId,
    String sessionExternalId,
    String title,
    Instant startsAt,
    Instant endsAt,
    UUID activityId,
    String activityExternalId,
    EmployeeBrief employee,
    EnrolmentState state,
    @Nullable Integer position,
    @Nullable Instant offerExpiresAt,
    boolean lapsed,
    @Nullable UUID movedFromId,
    @Nullable UUID assignmentId,
    @Nullable UUID completionId,
    @Nullable BigDecimal hours,
    @Nullable BigDecimal score,
    @Nullable Boolean passed,
    int revision,
    Instant createdAt,
    Instant updatedAt)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static EnrolmentView of(Row row) throws SQLException {
    Instant expires = row.instantOrNull("offer_expires_at");
    return new EnrolmentView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("session_id"),
        row.text("session_external_id"),
        row.text("title"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        row.choice(EnrolmentState.class, "state"),
        row.countOrNull("position"),
        expires,
        expires != null && !Instant.now().isBefore(expires),
        row.uuidOrNull("moved_from_id"),
        row.uuidOrNull("assignment_id"),
        row.uuidOrNull("completion_id"),
        row.numberOrNull("attended_hours"),
        row.numberOrNull("score"),
        row.flagOrNull("passed"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /** The row of a file that makes it anew. */
  EnrolmentInput exported() {
    return new EnrolmentInput(
        externalId,
        source,
        sessionExternalId,
        null,
        employee.externalId(),
        null,
        state,
        offerExpiresAt,
        hours,
        score,
        passed);
  }
}
