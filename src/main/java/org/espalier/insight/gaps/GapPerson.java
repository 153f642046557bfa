package org.espalier.insight.gaps;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.GapMath;
import org.espalier.gap.GapStatus;
import org.espalier.gap.Severity;
import org.espalier.gap.SeverityBands;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one requirement.
 *
 * @param required the level asked for
 * @param actual the level that the evidence amounts to; null if UNASSESSED
 * @param shortfall required − actual; negative for a surplus
 * @param normalizedShortfall the shortfall as a share of the scale
 * @param severity the band of the normalized shortfall; null if UNASSESSED
 * @param weight how much it counts
 * @param critical true if nothing makes up for it
 * @param priority how much it is worth to close
 */
@Schema(name = "GapPerson")
public record GapPerson(
    EmployeeBrief employee,
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal required,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal shortfall,
    @Nullable BigDecimal normalizedShortfall,
    @Nullable Severity severity,
    GapStatus status,
    BigDecimal weight,
    boolean critical,
    BigDecimal priority) {

  static GapPerson of(Row row) throws SQLException {
    BigDecimal required = row.number("required");
    BigDecimal actual = row.numberOrNull("actual");
    BigDecimal weight = row.number("weight");
    ScaleBrief scale =
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value"));
    BigDecimal shortfall = GapMath.shortfall(required, actual);
    BigDecimal normalized = GapMath.normalized(shortfall, scale.min(), scale.max());
    return new GapPerson(
        new EmployeeBrief(
            row.uuid("employee_id"),
            row.text("employee_external_id"),
            row.text("given_name"),
            row.text("family_name")),
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        scale,
        required,
        actual,
        shortfall,
        normalized,
        normalized == null ? null : SeverityBands.USUAL.of(normalized),
        GapMath.status(required, actual),
        weight,
        row.flag("critical"),
        GapMath.priority(weight, required, actual, scale.min(), scale.max()));
  }
}
