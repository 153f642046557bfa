package org.espalier.competency.evidence;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ResolutionPolicy;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;

/**
 * What a person can do today.
 *
 * @param level on the scale; may lie between its levels
 * @param policy how the evidence was weighed
 * @param evidence what decided
 */
@Schema(name = "ProficiencyBrief")
public record ProficiencyBrief(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal level,
    ResolutionPolicy policy,
    List<EvidenceBrief> evidence) {

  static ProficiencyBrief of(Row row) throws SQLException {
    return new ProficiencyBrief(
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        row.number("level"),
        row.choice(ResolutionPolicy.class, "resolution_policy"),
        JsonText.list(row.text("deciding"), EvidenceBrief.class));
  }
}
