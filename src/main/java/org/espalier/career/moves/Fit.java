package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.List;
import org.espalier.gap.Compared;
import org.espalier.gap.GapMath;
import org.jspecify.annotations.Nullable;

/**
 * How much alike the levels that a job asks for and those that are there are, from 0 to 1:
 *
 * <pre>
 * fit = Σ weight · (1 − |required − actual| / (max − min)) / Σ weight
 * </pre>
 *
 * A surplus counts like a shortfall, so that a job which uses what somebody can do comes before one
 * that only asks for less. UNASSESSED counts as the scale's min.
 */
public final class Fit {

  private Fit() {}

  /** The fit; null if nothing is required. */
  public static @Nullable BigDecimal of(List<? extends Compared> all) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal alike = BigDecimal.ZERO;
    for (Compared one : all) {
      weights = weights.add(one.weight());
      alike = alike.add(one.weight().multiply(BigDecimal.ONE.subtract(apart(one))));
    }
    return weights.signum() == 0 ? null : GapMath.quotient(alike, weights);
  }

  private static BigDecimal apart(Compared one) {
    BigDecimal actual = one.actual();
    BigDecimal there = actual == null ? one.scale().min() : actual;
    return GapMath.quotient(
        one.required().subtract(there).abs(), one.scale().max().subtract(one.scale().min()));
  }
}
