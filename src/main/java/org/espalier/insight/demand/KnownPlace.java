package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.espalier.insight.projection.Scale;
import org.espalier.platform.sql.Row;

/**
 * What a unit requires of the people of a job who work in it or below it.
 *
 * @param unit where they work
 * @param people how many of the job work there
 * @param asking which unit asks for most
 */
record KnownPlace(
    UUID job,
    UUID unit,
    String unitExternalId,
    int people,
    UUID competency,
    UUID asking,
    BigDecimal level,
    Scale scale) {

  static KnownPlace of(Row row) throws SQLException {
    return new KnownPlace(
        row.uuid("job_id"),
        row.uuid("org_unit_id"),
        row.text("external_id"),
        row.count("people"),
        row.uuid("competency_id"),
        row.uuid("asking_id"),
        row.number("level"),
        new Scale(row.number("min_value"), row.number("max_value")));
  }
}
