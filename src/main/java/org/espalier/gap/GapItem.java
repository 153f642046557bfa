package org.espalier.gap;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.evidence.EvidenceBrief;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ResolutionPolicy;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One requirement against what the person can do.
 *
 * @param required the level asked for
 * @param actual the level that the evidence amounts to; null if UNASSESSED
 * @param shortfall required − actual; negative for a surplus
 * @param normalizedShortfall the shortfall as a share of the scale
 * @param severity the band of the normalized shortfall; null if UNASSESSED
 * @param weight how much it counts
 * @param critical true if nothing makes up for it
 * @param priority how much it is worth to close
 * @param requiredBy every tier that asks for it, the deciding one first
 * @param policy how the evidence was weighed
 * @param evidence what decided the actual level
 */
@Schema(name = "GapItem")
public record GapItem(
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
    BigDecimal priority,
    List<RequiredBy> requiredBy,
    ResolutionPolicy policy,
    List<EvidenceBrief> evidence)
    implements Compared {

  /** Critical and not met first, then UNASSESSED, then by falling priority, then by name. */
  public static final Comparator<GapItem> URGENCY =
      Comparator.comparing((GapItem item) -> !item.blocking())
          .thenComparing(item -> item.status() != GapStatus.UNASSESSED)
          .thenComparing(GapItem::priority, Comparator.reverseOrder())
          .thenComparing(item -> item.competency().name())
          .thenComparing(item -> item.competency().id());

  /** True if the requirement is critical and not met. */
  public boolean blocking() {
    return critical && !met();
  }

  /** True if what is required is reached. */
  public boolean met() {
    return status == GapStatus.MET || status == GapStatus.EXCEEDED;
  }

  /** What a row says of a requirement and of the level that is there, with the usual bands. */
  public static GapItem of(Row row) throws SQLException {
    return of(row, SeverityBands.USUAL);
  }

  static GapItem of(Row row, SeverityBands bands) throws SQLException {
    BigDecimal required = row.number("required");
    BigDecimal actual = row.numberOrNull("actual");
    BigDecimal weight = row.number("weight");
    ScaleBrief scale =
        new ScaleBrief(row.uuid("scale_id"), row.number("min_value"), row.number("max_value"));
    BigDecimal shortfall = GapMath.shortfall(required, actual);
    BigDecimal normalized = GapMath.normalized(shortfall, scale.min(), scale.max());
    String deciding = row.textOrNull("deciding");
    return new GapItem(
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
        normalized == null ? null : bands.of(normalized),
        GapMath.status(required, actual),
        weight,
        row.flag("critical"),
        GapMath.priority(weight, required, actual, scale.min(), scale.max()),
        JsonText.list(row.text("required_by"), RequiredBy.class),
        row.choice(ResolutionPolicy.class, "resolution_policy"),
        actual == null || deciding == null
            ? List.of()
            : JsonText.list(deciding, EvidenceBrief.class));
  }
}
