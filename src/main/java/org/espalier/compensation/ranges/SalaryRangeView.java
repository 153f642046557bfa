package org.espalier.compensation.ranges;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a job is meant to be paid: gross, a year, at full time.
 *
 * @param location the place that it is for; null for everywhere
 * @param currency ISO 4217 code of the three amounts
 * @param minimum the least
 * @param midpoint what is usual for somebody who fills the job
 * @param maximum the most
 */
@Schema(name = "SalaryRange")
public record SalaryRangeView(
    UUID id,
    String externalId,
    String source,
    UUID jobId,
    String jobExternalId,
    @Nullable String location,
    String currency,
    BigDecimal minimum,
    BigDecimal midpoint,
    BigDecimal maximum,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static SalaryRangeView of(Row row) throws SQLException {
    return new SalaryRangeView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("job_id"),
        row.text("job_external_id"),
        row.textOrNull("location"),
        row.text("currency"),
        row.number("minimum"),
        row.number("midpoint"),
        row.number("maximum"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
