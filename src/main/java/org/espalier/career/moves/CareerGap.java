package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.gap.Compared;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapMath;
import org.espalier.gap.GapStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a job requires against what somebody can do.
 *
 * @param required the level asked for
 * @param actual the level that is there; null if UNASSESSED
 * @param shortfall required − actual; negative for a surplus
 * @param normalizedShortfall the shortfall as a share of the scale
 * @param weight how much it counts
 * @param critical true if nothing makes up for it
 * @param priority weight × max(0, normalizedShortfall); UNASSESSED counts as the scale's min
 */
@Schema(name = "CareerGap")
public record CareerGap(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal required,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal shortfall,
    @Nullable BigDecimal normalizedShortfall,
    GapStatus status,
    BigDecimal weight,
    boolean critical,
    BigDecimal priority)
    implements Compared {

  /** In the order of all gaps: what blocks, what nobody assessed, what is worth most, by name. */
  static final Comparator<CareerGap> URGENCY =
      Comparator.comparing((CareerGap gap) -> !gap.critical())
          .thenComparing(gap -> gap.status() != GapStatus.UNASSESSED)
          .thenComparing(CareerGap::priority, Comparator.reverseOrder())
          .thenComparing(gap -> gap.competency().name())
          .thenComparing(gap -> gap.competency().id());

  static CareerGap of(EffectiveRequirement asked, @Nullable BigDecimal actual) {
    ScaleBrief scale = asked.scale();
    BigDecimal shortfall = GapMath.shortfall(asked.required(), actual);
    return new CareerGap(
        asked.competency(),
        scale,
        asked.required(),
        actual,
        shortfall,
        GapMath.normalized(shortfall, scale.min(), scale.max()),
        GapMath.status(asked.required(), actual),
        asked.weight(),
        asked.critical(),
        GapMath.priority(asked.weight(), asked.required(), actual, scale.min(), scale.max()));
  }

  boolean met() {
    return status == GapStatus.MET || status == GapStatus.EXCEEDED;
  }

  /** The way to the required level as a share of the scale; the whole way if UNASSESSED. */
  public BigDecimal distance() {
    return GapMath.shown(way());
  }

  /** The same, to be added up. */
  BigDecimal way() {
    return Distance.of(this);
  }
}
