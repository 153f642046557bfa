package org.espalier.learning.completions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Money;
import org.espalier.platform.sql.Row;

/**
 * What a person's learning amounts to.
 *
 * @param completions how many there are that count
 * @param passed how many of them were not failed
 * @param hours how long they took, by their own account or that of the versions that were completed
 * @param cost what they cost, by sessions or by the versions that were completed, one sum a
 *     currency
 */
@Schema(name = "LearningTotals")
public record LearningTotals(int completions, int passed, BigDecimal hours, List<Money> cost) {

  static LearningTotals of(Row row) throws SQLException {
    return new LearningTotals(
        row.count("completions"),
        row.count("passed"),
        row.number("hours"),
        JsonText.list(row.text("cost"), Money.class));
  }
}
