package org.espalier.succession.reviews;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid of performance and potential. An axis has bins 1 … size of equal width, or with thresholds
 * that are set; the lower edge of a bin belongs to it, and the end of the scale to the last bin.
 * Whoever lacks an axis is in no box.
 *
 * @param size how many bins an axis has
 * @param performance where the bins 2 … size begin, as shares of the scale from 0 to 1; null for
 *     equal width
 * @param potential the same of the other axis
 */
record Grid(
    int size, @Nullable List<BigDecimal> performance, @Nullable List<BigDecimal> potential) {

  /** The box of two ratings; null if one is missing. */
  @Nullable Box box(@Nullable Rated performed, @Nullable Rated able) {
    return performed == null || able == null
        ? null
        : new Box(bin(performed, performance), bin(able, potential));
  }

  /** True if the grid has the box. */
  boolean has(Box box) {
    return box.performance() >= 1
        && box.performance() <= size
        && box.potential() >= 1
        && box.potential() <= size;
  }

  private int bin(Rated rated, @Nullable List<BigDecimal> thresholds) {
    BigDecimal reached = rated.value().subtract(BigDecimal.ONE);
    BigDecimal width = BigDecimal.valueOf(rated.scale() - 1L);
    int bin = 1;
    for (int i = 1; i < size; i++) {
      // Multiplied out, so that no edge is rounded: reached / width >= i / size.
      boolean beyond =
          thresholds == null
              ? reached
                      .multiply(BigDecimal.valueOf(size))
                      .compareTo(width.multiply(BigDecimal.valueOf(i)))
                  >= 0
              : reached.compareTo(width.multiply(thresholds.get(i - 1))) >= 0;
      bin += beyond ? 1 : 0;
    }
    return bin;
  }

  /**
   * A rating on a scale.
   *
   * @param value from 1 to scale
   */
  record Rated(BigDecimal value, int scale) {}
}
