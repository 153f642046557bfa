package org.espalier.recruiting.candidates;

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
 * A candidate from outside.
 *
 * @param origin how the candidate came
 * @param assessments what is known from elsewhere of what the candidate can do
 * @param employeeId whom the candidate became; null if not hired
 * @param erasedAt when everything about the person was taken out; null if it is there
 */
@Schema(name = "Candidate")
public record CandidateView(
    UUID id,
    String externalId,
    String source,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String origin,
    List<String> languages,
    @Nullable String note,
    List<CandidateAssessment> assessments,
    @Nullable UUID employeeId,
    @Nullable Instant erasedAt,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static CandidateView of(Row row) throws SQLException {
    return new CandidateView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("given_name"),
        row.text("family_name"),
        row.textOrNull("email"),
        row.textOrNull("phone"),
        row.textOrNull("origin"),
        JsonText.list(row.text("languages"), String.class),
        row.textOrNull("note"),
        JsonText.list(row.text("assessments"), CandidateAssessment.class),
        row.uuidOrNull("employee_id"),
        row.instantOrNull("erased_at"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** What a client would have to send to get this. */
  CandidateInput input() {
    return new CandidateInput(
        externalId,
        source,
        givenName,
        familyName,
        email,
        phone,
        origin,
        languages,
        note,
        assessments.stream().map(CandidateAssessment::input).toList(),
        status);
  }
}
