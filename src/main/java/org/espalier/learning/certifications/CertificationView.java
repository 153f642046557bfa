package org.espalier.learning.certifications;

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
 * A certification.
 *
 * @param activityId what has to be completed to earn it
 * @param renewalActivityId what has to be completed to renew it; null for the same
 * @param renewal from which day a renewal counts
 * @param validity how long it holds (ISO 8601); for ever if null
 * @param anchor a day of the calendar by which it ends
 * @param window how long before its end it can be renewed (ISO 8601)
 * @param grace how long after its end it can still be renewed (ISO 8601)
 * @param audience who has to hold it; null for nobody
 * @param requiredFrom since when the audience has to
 * @param dueWithin how long one has to earn it first (ISO 8601)
 * @param edition its edition
 * @param transition how long former editions still hold after a new one came (ISO 8601)
 */
@Schema(name = "Certification")
public record CertificationView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    UUID activityId,
    String activityExternalId,
    @Nullable UUID renewalActivityId,
    @Nullable String renewalActivityExternalId,
    RenewalMode renewal,
    @Nullable String validity,
    @Nullable LocalDate anchor,
    String window,
    @Nullable String grace,
    @Nullable String audience,
    @Nullable LocalDate requiredFrom,
    @Nullable String dueWithin,
    int edition,
    @Nullable String transition,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CertificationView of(Row row) throws SQLException {
    return new CertificationView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.uuidOrNull("renewal_activity_id"),
        row.textOrNull("renewal_activity_external_id"),
        row.choice(RenewalMode.class, "renewal"),
        row.textOrNull("validity"),
        row.dateOrNull("anchor"),
        row.text("renewal_window"),
        row.textOrNull("grace"),
        row.textOrNull("audience"),
        row.dateOrNull("required_from"),
        row.textOrNull("due_within"),
        row.count("edition"),
        row.textOrNull("transition"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
