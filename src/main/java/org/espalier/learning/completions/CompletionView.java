package org.espalier.learning.completions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Learning that was done. Append-only: a wrong one is voided.
 *
 * @param activityVersion the version of the activity that was completed
 * @param assignmentId the assignment that it closed
 * @param hours how long it took, by its own account or that of the version that was completed
 * @param ownHours how long it took by its own account
 * @param cost what it cost, by its own account or by the version that was completed
 * @param ownCost what it cost by its own account
 * @param evidenceIds the evidence that it produced, also if revoked since
 * @param partIds of a program: the completions of its parts that it follows from
 * @param voidedAt since when it no longer counts because it was wrong
 */
@Schema(name = "Completion")
public record CompletionView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    UUID activityId,
    String activityExternalId,
    String activityTitle,
    int activityVersion,
    @Nullable UUID assignmentId,
    Instant completedAt,
    @Nullable BigDecimal score,
    boolean passed,
    @Nullable BigDecimal hours,
    @Nullable BigDecimal ownHours,
    @Nullable Money cost,
    @Nullable Money ownCost,
    List<UUID> evidenceIds,
    List<UUID> partIds,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant voidedAt,
    @Nullable String voidedBy,
    @Nullable String voidReason,
    int revision)
    implements Thing {

  @Override
  @JsonIgnore
  public @Nullable Instant deletedAt() {
    return null;
  }

  static CompletionView of(Row row) throws SQLException {
    Instant voided = row.instantOrNull("voided_at");
    BigDecimal own = row.numberOrNull("own_cost");
    Took took = Took.of(row.text("took"));
    return new CompletionView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source_system"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.uuid("activity_id"),
        row.text("activity_external_id"),
        row.text("activity_title"),
        row.count("activity_version"),
        row.uuidOrNull("assignment_id"),
        row.instant("completed_at"),
        row.numberOrNull("score"),
        row.flag("passed"),
        took.hours(),
        row.numberOrNull("own_hours"),
        took.cost(),
        own == null ? null : new Money(own, row.text("own_currency")),
        row.uuids("evidence_ids"),
        row.uuids("part_ids"),
        row.instant("recorded_at"),
        row.text("recorded_by"),
        voided,
        row.textOrNull("voided_by"),
        row.textOrNull("void_reason"),
        voided == null ? 1 : 2);
  }
}
