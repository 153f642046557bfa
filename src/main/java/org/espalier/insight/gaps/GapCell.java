package org.espalier.insight.gaps;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a row and a column meet and something is required of somebody.
 *
 * @param withheld true if fewer people than minGroupSize are in it, and the caller may not see them
 * @param numbers how the people stand; null if withheld
 */
@Schema(name = "GapCell")
public record GapCell(GapKey row, GapKey column, boolean withheld, @Nullable GapNumbers numbers) {

  static final Comparator<GapCell> BY_NAME =
      Comparator.comparing(GapCell::row, GapKey.BY_NAME)
          .thenComparing(GapCell::column, GapKey.BY_NAME);
}
