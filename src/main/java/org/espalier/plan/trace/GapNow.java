package org.espalier.plan.trace;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GapItem;
import org.espalier.gap.GapStatus;
import org.jspecify.annotations.Nullable;

/** How the gap that an item answered stands now. */
@Schema(name = "GapNow")
public record GapNow(
    BigDecimal required,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal shortfall,
    GapStatus status,
    BigDecimal priority) {

  static GapNow of(GapItem item) {
    return new GapNow(
        item.required(), item.actual(), item.shortfall(), item.status(), item.priority());
  }
}
