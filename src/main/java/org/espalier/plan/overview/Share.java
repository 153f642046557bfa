package org.espalier.plan.overview;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapMath;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole.
 *
 * @param numerator how much the part is
 * @param denominator how much the whole is
 * @param share numerator / denominator; null if there is nothing of the whole
 */
@Schema(name = "Share")
public record Share(BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal share) {

  static Share of(BigDecimal part, BigDecimal whole) {
    return new Share(
        Row.plain(part),
        Row.plain(whole),
        whole.signum() == 0 ? null : GapMath.quotient(part, whole));
  }

  /** A number of things of all of them. */
  public static Share of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
