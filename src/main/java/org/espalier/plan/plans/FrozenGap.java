package org.espalier.plan.plans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapMath;
import org.espalier.gap.GapStatus;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The gap that an item answers, as it was when the item was made. Where the job does not require
 * the competency, the item's own target is what is required, with the weight 1.
 *
 * @param asOf when
 * @param required the level asked for
 * @param actual the level at that time; null if UNASSESSED
 * @param shortfall required − actual
 * @param status how they compared
 * @param priority weight × normalized shortfall: the item's weight in the plan's progress
 */
@Schema(name = "FrozenGap")
public record FrozenGap(
    @NotNull Instant asOf,
    @NotNull BigDecimal required,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal shortfall,
    @NotNull GapStatus status,
    @NotNull @PositiveOrZero BigDecimal priority) {

  /** The gap of a requirement as it is now. */
  public static FrozenGap of(GapItem item, Instant asOf) {
    return new FrozenGap(
        asOf, item.required(), item.actual(), item.shortfall(), item.status(), item.priority());
  }

  /** The gap between a level and a target on a scale from min to max. */
  public static FrozenGap between(
      @Nullable BigDecimal actual,
      BigDecimal target,
      BigDecimal min,
      BigDecimal max,
      Instant asOf) {
    return new FrozenGap(
        asOf,
        Row.plain(target),
        actual,
        GapMath.shortfall(target, actual),
        GapMath.status(target, actual),
        GapMath.priority(BigDecimal.ONE, target, actual, min, max));
  }
}
