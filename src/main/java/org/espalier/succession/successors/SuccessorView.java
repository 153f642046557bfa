package org.espalier.succession.successors;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.ComputedReadiness;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could follow in a key position, or a talent pool whose members could.
 *
 * @param jobId the job of the position, to be ready for
 * @param employeeId who could follow; null where it is a talent pool
 * @param employeeExternalId who could follow; null where it is a talent pool
 * @param talentPoolId the pool whose members could follow; null where it is a person
 * @param talentPoolExternalId the pool whose members could follow; null where it is a person
 * @param nominatedReadiness when, as people judged
 * @param computedReadiness how far the person meets what the position's job requires, today; null
 *     for talent pools, if the position has no job, or the caller may not see the person's gap
 * @param rank the place among the successors, from 1
 * @param emergency true for whoever would only stand in for a time
 */
@Schema(name = "Successor")
public record SuccessorView(
    UUID id,
    String externalId,
    String source,
    UUID keyPositionId,
    String keyPositionExternalId,
    @Nullable UUID jobId,
    @Nullable UUID employeeId,
    @Nullable String employeeExternalId,
    @Nullable UUID talentPoolId,
    @Nullable String talentPoolExternalId,
    NominatedReadiness nominatedReadiness,
    @Nullable ComputedReadiness computedReadiness,
    @Nullable Integer rank,
    boolean emergency,
    @Nullable String note,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static SuccessorView of(Row row) throws SQLException {
    return new SuccessorView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("key_position_id"),
        row.text("key_position_external_id"),
        row.uuidOrNull("job_id"),
        row.uuidOrNull("employee_id"),
        row.textOrNull("employee_external_id"),
        row.uuidOrNull("talent_pool_id"),
        row.textOrNull("talent_pool_external_id"),
        row.choice(NominatedReadiness.class, "nominated_readiness"),
        null,
        row.countOrNull("rank"),
        row.flag("emergency"),
        row.textOrNull("note"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  SuccessorView with(@Nullable ComputedReadiness computed) {
    return new SuccessorView(
        id,
        externalId,
        source,
        keyPositionId,
        keyPositionExternalId,
        jobId,
        employeeId,
        employeeExternalId,
        talentPoolId,
        talentPoolExternalId,
        nominatedReadiness,
        computed,
        rank,
        emergency,
        note,
        status,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }
}
