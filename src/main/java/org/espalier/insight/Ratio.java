package org.espalier.insight;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it is made of.
 *
 * @param numerator what is divided
 * @param denominator by what
 * @param value numerator / denominator; null if there is nothing to divide by
 * @param reason why there is no value; null if there is one
 * @param definition by which name the documentation defines it
 */
@Schema(name = "InsightRatio")
public record Ratio(
    BigDecimal numerator,
    BigDecimal denominator,
    @Nullable BigDecimal value,
    @Nullable NoValue reason,
    String definition) {

  /** The quotient; without a value, for that reason, unless the denominator is above zero. */
  public static Ratio of(
      BigDecimal numerator, BigDecimal denominator, NoValue reason, Definition definition) {
    boolean told = denominator.signum() > 0;
    return new Ratio(
        Row.plain(numerator),
        Row.plain(denominator),
        told ? GapMath.quotient(numerator, denominator) : null,
        told ? null : reason,
        definition.urn());
  }

  /** A part of what was counted; without a value if nothing was. */
  public static Ratio part(BigDecimal part, BigDecimal whole, Definition definition) {
    return of(part, whole, NoValue.NOTHING_COUNTED, definition);
  }

  /** The same of numbers of things. */
  public static Ratio part(long part, long whole, Definition definition) {
    return part(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), definition);
  }
}
