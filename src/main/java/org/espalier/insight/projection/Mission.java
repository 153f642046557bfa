package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;

/**
 * What an initiative asks for.
 *
 * @param people how many, in whatever job
 * @param from the first quarter in which it asks
 * @param to the last one
 * @param weight how much it counts against other initiatives
 */
public record Mission(
    UUID initiative,
    UUID competency,
    BigDecimal level,
    int people,
    int from,
    int to,
    BigDecimal weight) {

  /** Who asks for more comes first, then who counts more. */
  static final Comparator<Mission> ORDER =
      Comparator.comparing(Mission::level)
          .reversed()
          .thenComparing(Mission::weight, Comparator.reverseOrder())
          .thenComparing(Mission::initiative);

  boolean asksIn(int quarter) {
    return from <= quarter && quarter <= to;
  }
}
