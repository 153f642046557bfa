package org.espalier.gap;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A level that a job requires, without who asks for it.
 *
 * @param required the level asked for
 * @param weight how much it counts
 */
public record Need(UUID competencyId, ScaleBrief scale, BigDecimal required, BigDecimal weight) {

  static Need of(Row row) throws SQLException {
    return new Need(
        row.uuid("competency_id"),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        row.number("required"),
        row.number("weight"));
  }

  /** The same against a level that is there; null if there is none. */
  public Compared against(@Nullable BigDecimal actual) {
    return new Met(scale, required, actual, weight);
  }

  private record Met(
      ScaleBrief scale, BigDecimal required, @Nullable BigDecimal actual, BigDecimal weight)
      implements Compared {}
}
