package org.espalier.knowledge.experts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;

/**
 * How much something speaks for an expert.
 *
 * @param kind what
 * @param weight its part of the score
 * @param numerator how much of it there is: of a level what lies above the scale's smallest value,
 *     pieces of evidence, points for answers, endorsements, days left of a year since the latest
 * @param denominator how much of it takes full marks
 * @param share numerator / denominator, at most 1
 * @param contribution weight · share
 */
@Schema(name = "ExpertFactor")
public record ExpertFactor(
    ExpertFactorKind kind,
    BigDecimal weight,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal share,
    BigDecimal contribution) {

  /** The factor of a kind of which there is so much. */
  static ExpertFactor of(ExpertFactorKind kind, BigDecimal numerator) {
    return of(kind, numerator, BigDecimal.valueOf(kind.most()));
  }

  /** The same where something else takes full marks. */
  static ExpertFactor of(ExpertFactorKind kind, BigDecimal numerator, BigDecimal denominator) {
    BigDecimal share = GapMath.quotient(numerator, denominator).min(BigDecimal.ONE);
    return new ExpertFactor(
        kind,
        kind.weight(),
        numerator,
        denominator,
        share,
        Row.plain(kind.weight().multiply(share)));
  }
}
