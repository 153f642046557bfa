package org.espalier.career.guides;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.moves.CareerGap;
import org.espalier.gap.GapMath;

/**
 * How much of what somebody lacks a mentor can: Σ weight · normalizedShortfall, which is Σ
 * priority.
 *
 * @param numerator of the competencies whose required level the mentor reaches
 * @param denominator of all that are lacking
 * @param share numerator / denominator, from 0 to 1
 */
@Schema(name = "MentorCoverage")
public record Coverage(BigDecimal numerator, BigDecimal denominator, BigDecimal share) {

  /**
   * The coverage.
   *
   * @param reached those of what is lacking that the mentor reaches
   * @param lacking what is lacking, which is something
   */
  static Coverage of(List<CareerGap> reached, List<CareerGap> lacking) {
    BigDecimal numerator = sum(reached);
    BigDecimal denominator = sum(lacking);
    return new Coverage(numerator, denominator, GapMath.quotient(numerator, denominator));
  }

  private static BigDecimal sum(List<CareerGap> gaps) {
    return gaps.stream().map(CareerGap::priority).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
