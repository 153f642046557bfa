package org.espalier.career.routes;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.moves.CareerGap;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.jspecify.annotations.Nullable;

/**
 * What has to be learned for a step.
 *
 * @param fromLevel the level before, from evidence or from an earlier step; null if UNASSESSED
 * @param toLevel the level that the job requires
 * @param distance the way between them as a share of the scale; from its min if UNASSESSED
 * @param critical true if nothing makes up for it
 */
@Schema(name = "CareerGain")
public record Gain(
    CompetencyBrief competency,
    ScaleBrief scale,
    @Nullable BigDecimal fromLevel,
    BigDecimal toLevel,
    BigDecimal distance,
    boolean critical) {

  static Gain of(CareerGap gap) {
    return new Gain(
        gap.competency(),
        gap.scale(),
        gap.actual(),
        gap.required(),
        gap.distance(),
        gap.critical());
  }
}
