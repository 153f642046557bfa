package org.espalier.insight.projection;

import java.util.Comparator;
import java.util.UUID;

/** People who take another job in a quarter. */
public record Transfer(UUID from, UUID to, int quarter, int people) {

  static final Comparator<Transfer> ORDER =
      Comparator.comparing(Transfer::from)
          .thenComparing(Transfer::to)
          .thenComparingInt(Transfer::quarter)
          .thenComparingInt(Transfer::people);
}
