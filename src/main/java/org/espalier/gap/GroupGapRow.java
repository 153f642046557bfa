package org.espalier.gap;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.cases.Cases;
import org.espalier.gap.cases.CellKeys;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a group in one competency.
 *
 * @param population how many people the group has
 * @param shortfalls the sum of required − actual over the assessed; null if nobody is
 * @param weighted the sum of weight × what is lacking, in levels
 * @param weights the sum of the weights
 * @param needs the sum of weight × (required − min): what would be lacking if nobody were assessed
 * @param key the sum of the numbers of everybody in every case
 */
record GroupGapRow(
    long population,
    CompetencyBrief competency,
    ScaleBrief scale,
    Cases cases,
    @Nullable BigDecimal shortfalls,
    BigDecimal weighted,
    BigDecimal weights,
    BigDecimal needs,
    BigDecimal key) {

  static GroupGapRow of(Row row) throws SQLException {
    return new GroupGapRow(
        row.longCount("population"),
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value")),
        Cases.of(row),
        row.numberOrNull("shortfall_sum"),
        row.number("weighted_sum"),
        row.number("weights"),
        row.number("needs"),
        row.number("drawn"));
  }

  /** What was counted, as it is. */
  GroupGapItem exact() {
    return GroupGapItem.of(
        competency,
        scale,
        cases,
        shortfalls == null
            ? null
            : GapMath.quotient(shortfalls, BigDecimal.valueOf(cases.assessed())),
        GapMath.quotient(weighted, span()));
  }

  /** The same with noise; nothing exact that depends on what people can do goes along. */
  GroupGapItem guarded(CellKeys keys) {
    Cases told = keys.protect(cases, key);
    return GroupGapItem.of(competency, scale, told, null, estimate(told));
  }

  /** What the cases would weigh if everybody stood in the middle of the band. */
  private BigDecimal estimate(Cases told) {
    BigDecimal lacking = SeverityBands.USUAL.middle(told.low(), told.moderate(), told.high());
    BigDecimal unassessed = needs.multiply(BigDecimal.valueOf(told.unassessed()));
    return GapMath.quotient(
        weights.multiply(lacking).multiply(span()).add(unassessed),
        span().multiply(BigDecimal.valueOf(cases.required())));
  }

  private BigDecimal span() {
    return scale.max().subtract(scale.min());
  }
}
