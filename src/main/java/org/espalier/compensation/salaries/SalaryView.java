package org.espalier.compensation.salaries;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Money;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is paid from a day on.
 *
 * @param yearly the pay of a year, gross, at full time
 * @param validFrom its first day; it holds until the next one begins
 * @param reason why it is another than before
 */
@Schema(name = "Salary")
public record SalaryView(
    UUID id,
    String externalId,
    String source,
    UUID employeeId,
    String employeeExternalId,
    Money yearly,
    LocalDate validFrom,
    @Nullable String reason,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static SalaryView of(Row row) throws SQLException {
    return new SalaryView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        Objects.requireNonNull(Money.of(row, "yearly")),
        row.date("valid_from"),
        row.textOrNull("reason"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
