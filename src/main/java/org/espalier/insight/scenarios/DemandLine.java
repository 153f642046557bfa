package org.espalier.insight.scenarios;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of people of a job in a quarter.
 *
 * @param quarter from 1
 */
@Schema(name = "DemandLine")
public record DemandLine(UUID jobId, String jobExternalId, int quarter, int people) {

  static final Comparator<DemandLine> ORDER =
      Comparator.comparing(DemandLine::jobId).thenComparingInt(DemandLine::quarter);

  DemandLineInput input() {
    return new DemandLineInput(jobExternalId, quarter, people);
  }
}
