package org.espalier.insight.gaps;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A quotient with what it is made of.
 *
 * @param numerator what is divided
 * @param denominator by what
 * @param value the quotient, exact or to 20 digits; null if the denominator is 0
 */
@Schema(name = "GapRatio")
public record GapRatio(BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal value) {

  static GapRatio of(BigDecimal numerator, BigDecimal denominator) {
    return new GapRatio(
        Row.plain(numerator),
        Row.plain(denominator),
        denominator.signum() == 0 ? null : GapMath.quotient(numerator, denominator));
  }

  /** The mean of so many, of a sum that is yet to be rounded. */
  static GapRatio mean(BigDecimal sum, BigDecimal count) {
    return new GapRatio(
        GapMath.shown(sum),
        Row.plain(count),
        count.signum() == 0 ? null : GapMath.shown(GapMath.part(sum, count)));
  }

  static GapRatio of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
