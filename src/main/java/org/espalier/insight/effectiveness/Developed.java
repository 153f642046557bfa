package org.espalier.insight.effectiveness;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.ScaleLevel;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;

/**
 * A competency that is looked at.
 *
 * @param levels the values of its scale
 */
record Developed(CompetencyBrief competency, ScaleBrief scale, List<BigDecimal> levels) {

  static Developed of(Row row) throws SQLException {
    return new Developed(
        new CompetencyBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        JsonText.list(row.text("levels"), ScaleLevel.class).stream()
            .map(ScaleLevel::value)
            .toList());
  }
}
