package org.espalier.gap;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How a group stands to one competency.
 *
 * @param required how many people need it
 * @param assessed for how many of them there is evidence
 * @param met how many reach what is asked of them
 * @param exceeded how many of those do better than that
 * @param below how many fall short
 * @param unassessed for how many there is no evidence
 * @param meanShortfall mean of required − actual over the assessed; null if nobody is
 * @param severity how the assessed spread over the bands of severity
 * @param priority the sum of the people's priorities
 */
@Schema(name = "GroupGapItem")
public record GroupGapItem(
    CompetencyBrief competency,
    ScaleBrief scale,
    long required,
    long assessed,
    long met,
    long exceeded,
    long below,
    long unassessed,
    @Nullable BigDecimal meanShortfall,
    SeverityCounts severity,
    BigDecimal priority) {

  /** How many people are in each band of severity. */
  @Schema(name = "SeverityCounts")
  public record SeverityCounts(long none, long low, long moderate, long high) {}

  static GroupGapItem of(Row row) throws SQLException {
    ScaleBrief scale =
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value"));
    long required = row.longCount("required");
    long unassessed = row.longCount("unassessed");
    long assessed = required - unassessed;
    BigDecimal shortfalls = row.numberOrNull("shortfall_sum");
    UUID competency = row.uuid("competency_id");
    return new GroupGapItem(
        new CompetencyBrief(
            competency, row.text("external_id"), row.text("name"), row.choice(Tier.class, "tier")),
        scale,
        required,
        assessed,
        row.longCount("met"),
        row.longCount("exceeded"),
        row.longCount("below"),
        unassessed,
        shortfalls == null ? null : GapMath.quotient(shortfalls, BigDecimal.valueOf(assessed)),
        new SeverityCounts(
            row.longCount("met"),
            row.longCount("low"),
            row.longCount("moderate"),
            row.longCount("high")),
        GapMath.quotient(row.number("weighted_sum"), scale.max().subtract(scale.min())));
  }
}
