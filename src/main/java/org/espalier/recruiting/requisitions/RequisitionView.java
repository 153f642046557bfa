package org.espalier.recruiting.requisitions;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A job that is to be filled.
 *
 * @param jobTitle what people call the job
 * @param positionId the position to be filled; null if it is the job, wherever that is
 * @param orgUnitId the unit that whoever is hired will belong to
 * @param location where, in the source's words
 * @param headCount how many are to be hired
 * @param hiredCount how many were hired so far
 * @param reason why
 * @param demand what asked for it, in the words of the system where that is planned
 * @param initiativeId the strategic initiative that asks for it
 * @param hiringManagerId the employee to whom whoever is hired will report
 * @param recruiters who look for people
 * @param interviewers who talk with candidates and rate them
 * @param posted true if all employees see it while it is open, and may apply
 * @param targetDate until when it is to be filled
 * @param competencies what it asks for besides what its job requires
 * @param requirementsAsOf since when all candidates are measured by the same requirements; null
 *     while these follow its job
 * @param duplicates how many other requisitions, neither filled nor cancelled, say the same demand:
 *     the need may be answered twice
 */
@Schema(name = "Requisition")
public record RequisitionView(
    UUID id,
    String externalId,
    String source,
    String title,
    UUID jobId,
    String jobExternalId,
    String jobTitle,
    @Nullable UUID positionId,
    @Nullable String positionExternalId,
    @Nullable UUID orgUnitId,
    @Nullable String orgUnitExternalId,
    @Nullable String location,
    int headCount,
    int hiredCount,
    @Nullable RequisitionReason reason,
    @Nullable String demand,
    @Nullable UUID initiativeId,
    @Nullable String initiativeExternalId,
    @Nullable UUID hiringManagerId,
    @Nullable String hiringManagerExternalId,
    List<RequisitionMember> recruiters,
    List<RequisitionMember> interviewers,
    boolean posted,
    @Nullable LocalDate targetDate,
    List<RequisitionCompetency> competencies,
    RequisitionState state,
    @Nullable Instant requirementsAsOf,
    int duplicates,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static RequisitionView of(Row row) throws SQLException {
    return new RequisitionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("title"),
        row.uuid("job_id"),
        row.text("job_external_id"),
        row.text("job_title"),
        row.uuidOrNull("position_id"),
        row.textOrNull("position_external_id"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.textOrNull("location"),
        row.count("head_count"),
        row.count("hired_count"),
        row.choiceOrNull(RequisitionReason.class, "reason"),
        row.textOrNull("demand"),
        row.uuidOrNull("initiative_id"),
        row.textOrNull("initiative_external_id"),
        row.uuidOrNull("hiring_manager_id"),
        row.textOrNull("hiring_manager_external_id"),
        JsonText.list(row.text("recruiters"), RequisitionMember.class),
        JsonText.list(row.text("interviewers"), RequisitionMember.class),
        row.flag("posted"),
        row.dateOrNull("target_date"),
        JsonText.list(row.text("competencies"), RequisitionCompetency.class),
        row.choice(RequisitionState.class, "state"),
        row.instantOrNull("requirements_as_of"),
        row.count("duplicates"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** What a client would have to send to get this. */
  RequisitionInput input() {
    return new RequisitionInput(
        externalId,
        source,
        title,
        jobExternalId,
        positionExternalId,
        orgUnitExternalId,
        location,
        headCount,
        reason,
        demand,
        initiativeExternalId,
        hiringManagerExternalId,
        recruiters.stream().map(RequisitionMember::employeeExternalId).toList(),
        interviewers.stream().map(RequisitionMember::employeeExternalId).toList(),
        posted,
        targetDate,
        competencies.stream().map(RequisitionCompetency::input).toList(),
        state,
        status);
  }
}
