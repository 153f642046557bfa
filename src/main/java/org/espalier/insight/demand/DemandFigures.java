package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What one forecast says.
 *
 * @param supply qualified + developing
 */
@Schema(name = "DemandFigures")
public record DemandFigures(
    BigDecimal level,
    BigDecimal demand,
    BigDecimal supply,
    BigDecimal shortfall,
    BigDecimal training,
    BigDecimal hiring) {

  static @Nullable DemandFigures of(Row row, String which) throws SQLException {
    return row.numberOrNull(which + "_level") == null
        ? null
        : new DemandFigures(
            row.number(which + "_level"),
            row.number(which + "_demand"),
            row.number(which + "_supply"),
            row.number(which + "_shortfall"),
            row.number(which + "_training"),
            row.number(which + "_hiring"));
  }
}
