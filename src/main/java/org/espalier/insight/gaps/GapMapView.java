package org.espalier.insight.gaps;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.cases.Protection;
import org.jspecify.annotations.Nullable;

/**
 * A heat map.
 *
 * @param asOf the moment, or the day, that all its numbers hold for
 * @param rows by what rows differ
 * @param columns by what columns differ
 * @param definition where in the documentation the numbers are defined
 * @param protection how the numbers are protected; null where they are exact
 * @param cells those in which something is required of somebody, by the names of row and column
 */
@Schema(name = "GapMap")
public record GapMapView(
    String asOf,
    GapDimension rows,
    GapDimension columns,
    String definition,
    @Nullable Protection protection,
    List<GapCell> cells) {

  static final String DEFINITION = "insight.md#the-numbers-of-a-cell";
}
