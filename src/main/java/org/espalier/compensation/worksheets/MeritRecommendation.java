package org.espalier.compensation.worksheets;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.compensation.guidelines.MeritCell;

/**
 * The raise that the guideline means for somebody, behind the gates: salary × percent / 100, exact.
 *
 * @param minimum the least, in the worksheet's currency a year
 * @param target what is usual
 * @param maximum the most
 */
@Schema(name = "MeritRecommendation")
public record MeritRecommendation(
    BigDecimal minimumPercent,
    BigDecimal targetPercent,
    BigDecimal maximumPercent,
    BigDecimal minimum,
    BigDecimal target,
    BigDecimal maximum) {

  static MeritRecommendation of(BigDecimal salary, MeritCell left) {
    return new MeritRecommendation(
        left.minimumPercent(),
        left.targetPercent(),
        left.maximumPercent(),
        Ratios.percent(salary, left.minimumPercent()),
        Ratios.percent(salary, left.targetPercent()),
        Ratios.percent(salary, left.maximumPercent()));
  }
}
