package org.espalier.recruiting.requisitions;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.RequiredBy;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a requisition asks for in the end, and who asks.
 *
 * @param required the highest level that anybody asks for
 * @param weight how much it counts: that of whoever asks for the level, the requisition's own where
 *     both do
 * @param critical true if anybody says that nothing makes up for it
 * @param requiredBy the tiers of the job and the unit that ask for it, the deciding one first;
 *     empty if the requisition alone does
 * @param ownLevel the level that the requisition asks for by itself; null if it does not
 */
@Schema(name = "RequisitionRequirement")
public record RequisitionRequirement(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal required,
    BigDecimal weight,
    boolean critical,
    List<RequiredBy> requiredBy,
    @Nullable BigDecimal ownLevel) {

  static RequisitionRequirement of(Row row) throws SQLException {
    return new RequisitionRequirement(
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        row.number("required"),
        row.number("weight"),
        row.flag("critical"),
        JsonText.list(row.text("required_by"), RequiredBy.class),
        row.numberOrNull("own_level"));
  }
}
