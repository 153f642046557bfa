package org.espalier.insight.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What an initiative asks for of a competency, and who there is for it.
 *
 * @param level how much of it
 * @param weight how much it counts against the others
 * @param critical true if nothing makes up for it
 * @param required how many people are wanted with it; null if unsaid
 * @param has how many are at the level or above
 * @param developing how many are not, and develop it
 * @param until the same by day, the earliest first
 * @param could how many do neither, and lack few levels
 * @param coverage has / required; null if it is unsaid how many, or some people are seen only
 * @param coveredBy the first day by which has and those who develop it until then are enough; the
 *     present one if they are enough already
 * @param notCovered why there is no such day
 */
@Schema(name = "StrategyCompetency")
public record StrategyCompetency(
    CompetencyBrief competency,
    ScaleBrief scale,
    BigDecimal level,
    BigDecimal weight,
    boolean critical,
    @Nullable Integer required,
    int has,
    int developing,
    List<StrategyDay> until,
    int could,
    @Nullable Ratio coverage,
    @Nullable LocalDate coveredBy,
    @Nullable NotCovered notCovered) {

  /** How many there are of what is required, at most. */
  int covered() {
    return required == null ? 0 : Math.min(has, required);
  }

  static @Nullable Ratio coverage(@Nullable Integer required, int has, boolean complete) {
    return required == null || !complete
        ? null
        : Ratio.of(
            BigDecimal.valueOf(has),
            BigDecimal.valueOf(required),
            NoValue.NO_PEOPLE,
            Definition.STRATEGY_COVERAGE);
  }
}
