package org.espalier.performance.reviews;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/** A review cycle, as far as its mention elsewhere needs it. */
@Schema(name = "ReviewCycleBrief")
public record CycleBrief(
    UUID id, String externalId, String name, LocalDate periodStart, LocalDate periodEnd) {

  static CycleBrief of(Row row) throws SQLException {
    return new CycleBrief(
        row.uuid("cycle_id"),
        row.text("cycle_external_id"),
        row.text("cycle_name"),
        row.date("period_start"),
        row.date("period_end"));
  }
}
