package org.espalier.insight.scenarios;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People who move from one job to another in a quarter.
 *
 * @param quarter from 1
 */
@Schema(name = "DemandMove")
public record DemandMove(
    UUID fromJobId,
    String fromJobExternalId,
    UUID toJobId,
    String toJobExternalId,
    int quarter,
    int people) {

  static final Comparator<DemandMove> ORDER =
      Comparator.comparing(DemandMove::fromJobId)
          .thenComparing(DemandMove::toJobId)
          .thenComparingInt(DemandMove::quarter);

  DemandMoveInput input() {
    return new DemandMoveInput(fromJobExternalId, toJobExternalId, quarter, people);
  }
}
