package org.espalier.plan.overview;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/**
 * How many plans are in each state.
 *
 * @param draft still written
 * @param proposed waiting for agreement
 * @param agreed agreed and not begun
 * @param active under way
 * @param completed carried out
 * @param cancelled called off
 */
@Schema(name = "PlanCounts")
public record PlanCounts(
    long draft, long proposed, long agreed, long active, long completed, long cancelled) {

  static PlanCounts of(Row row) throws SQLException {
    return new PlanCounts(
        row.longCount("draft"),
        row.longCount("proposed"),
        row.longCount("agreed"),
        row.longCount("active"),
        row.longCount("completed"),
        row.longCount("cancelled"));
  }
}
