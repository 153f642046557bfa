package org.espalier.career.mentors;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers to others.
 *
 * @param mentor true for whoever would guide others
 * @param roleModel true for whoever lets the own way be told
 * @param statement what one offers, in one's own words
 * @param languages in which one likes to talk, BCP 47
 * @param capacity how many people one would guide at a time; null if one does not say
 */
@Schema(name = "MentorProfile")
public record MentorProfileView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    String givenName,
    String familyName,
    boolean mentor,
    boolean roleModel,
    @Nullable String statement,
    List<String> languages,
    @Nullable Integer capacity,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static MentorProfileView of(Row row) throws SQLException {
    return new MentorProfileView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.text("given_name"),
        row.text("family_name"),
        row.flag("mentor"),
        row.flag("role_model"),
        row.textOrNull("statement"),
        JsonText.list(row.text("languages"), String.class),
        row.countOrNull("capacity"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
