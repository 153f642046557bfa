package org.espalier.performance.alignment;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who can do, or learns, what an initiative asks for.
 *
 * @param level how much of it the initiative asks for, on the competency's scale
 * @param headCount how many people are wanted with it; null if unsaid
 * @param able how many people are at the level, among those whose gaps the caller may see
 * @param learning how many people have an open item for it in a plan that is not over, among those
 *     whose plans the caller may see
 */
@Schema(name = "DemandAlignment")
public record DemandAlignment(
    CompetencyBrief competency,
    BigDecimal level,
    @Nullable Integer headCount,
    long able,
    long learning) {

  static DemandAlignment of(Row row) throws SQLException {
    return new DemandAlignment(
        new CompetencyBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        row.number("level"),
        row.countOrNull("head_count"),
        row.longCount("able"),
        row.longCount("learning"));
  }
}
