package org.espalier.insight.gaps;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.cases.CellKeys;
import org.jspecify.annotations.Nullable;

/**
 * How people stood at the end of a day.
 *
 * @param asOf the day
 * @param withheld true if fewer people than minGroupSize were counted, and the caller may not see
 *     them
 * @param numbers how they stood; null if withheld, and if nothing was required of anybody
 */
@Schema(name = "GapTrendPoint")
public record GapTrendPoint(LocalDate asOf, boolean withheld, @Nullable GapNumbers numbers) {

  static GapTrendPoint of(LocalDate day, List<CellRow> counted, @Nullable CellKeys noise) {
    if (counted.isEmpty()) {
      return new GapTrendPoint(day, false, null);
    }
    GapNumbers numbers = noise == null ? CellRow.exact(counted) : CellRow.guarded(counted, noise);
    return new GapTrendPoint(day, numbers == null, numbers);
  }
}
