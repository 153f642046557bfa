package org.espalier.gap;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;

/**
 * What is required in the end, when all tiers that hold have been heard.
 *
 * @param required the highest level that any of them asks for
 * @param requiredBy every one that asks, the deciding one first
 */
@Schema(name = "EffectiveRequirement")
public record EffectiveRequirement(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal required,
    BigDecimal weight,
    boolean critical,
    List<RequiredBy> requiredBy) {

  static EffectiveRequirement of(Row row) throws SQLException {
    return new EffectiveRequirement(
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        row.number("required"),
        row.number("weight"),
        row.flag("critical"),
        JsonText.list(row.text("required_by"), RequiredBy.class));
  }
}
