package org.espalier.workforce.people;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** An employee. */
@Schema(name = "Employee")
public record EmployeeView(
    UUID id,
    String externalId,
    String source,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String subject,
    @Nullable UUID jobId,
    @Nullable String jobExternalId,
    @Nullable UUID orgUnitId,
    @Nullable String orgUnitExternalId,
    @Nullable UUID managerId,
    @Nullable String managerExternalId,
    @Nullable UUID positionId,
    @Nullable String positionExternalId,
    @Nullable LocalDate hireDate,
    @Nullable String location,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static EmployeeView of(Row row) throws SQLException {
    return new EmployeeView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("given_name"),
        row.text("family_name"),
        row.textOrNull("email"),
        row.textOrNull("subject"),
        row.uuidOrNull("job_id"),
        row.textOrNull("job_external_id"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.uuidOrNull("manager_id"),
        row.textOrNull("manager_external_id"),
        row.uuidOrNull("position_id"),
        row.textOrNull("position_external_id"),
        row.dateOrNull("hire_date"),
        row.textOrNull("location"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
