package org.espalier.career.moves;

import java.math.BigDecimal;
import org.espalier.gap.Compared;
import org.espalier.gap.GapMath;

/** How far a level is from what is required: a share of its scale. */
public final class Distance {

  private Distance() {}

  /**
   * The way to the required level; the whole way if UNASSESSED, none if it is reached. Not rounded:
   * {@link GapMath#shown} rounds the sum.
   */
  public static BigDecimal of(Compared one) {
    BigDecimal actual = one.actual();
    BigDecimal from = actual == null ? one.scale().min() : actual;
    BigDecimal lacking = one.required().subtract(from).max(BigDecimal.ZERO);
    return GapMath.part(lacking, one.scale().max().subtract(one.scale().min()));
  }
}
