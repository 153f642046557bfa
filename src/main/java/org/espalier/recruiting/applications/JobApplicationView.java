package org.espalier.recruiting.applications;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants what a requisition is to fill.
 *
 * @param candidateId the candidate from outside; null for who is employed already
 * @param employeeId who is employed already; null for a candidate from outside
 * @param givenName the applicant's
 * @param familyName the applicant's
 * @param motivation why, in the applicant's words
 * @param stage how far it is
 */
@Schema(name = "JobApplication")
public record JobApplicationView(
    UUID id,
    String externalId,
    String source,
    UUID requisitionId,
    String requisitionExternalId,
    @Nullable UUID candidateId,
    @Nullable String candidateExternalId,
    @Nullable UUID employeeId,
    @Nullable String employeeExternalId,
    String givenName,
    String familyName,
    @Nullable String motivation,
    ApplicationStage stage,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static JobApplicationView of(Row row) throws SQLException {
    return new JobApplicationView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("requisition_id"),
        row.text("requisition_external_id"),
        row.uuidOrNull("candidate_id"),
        row.textOrNull("candidate_external_id"),
        row.uuidOrNull("employee_id"),
        row.textOrNull("employee_external_id"),
        row.text("given_name"),
        row.text("family_name"),
        row.textOrNull("motivation"),
        row.choice(ApplicationStage.class, "stage"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** What a client would have to send to get this. */
  JobApplicationInput input() {
    return new JobApplicationInput(
        externalId,
        source,
        requisitionExternalId,
        candidateExternalId,
        employeeExternalId,
        motivation,
        stage,
        status);
  }
}
