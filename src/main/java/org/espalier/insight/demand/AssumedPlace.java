package org.espalier.insight.demand;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people of a job work in a unit of which something is required that its job does not
 * require. As many of a hundred work there in every quarter.
 *
 * @param people how many of the job work there
 * @param of how many have the job
 */
@Schema(name = "AssumedPlace")
public record AssumedPlace(
    UUID jobId, UUID orgUnitId, String orgUnitExternalId, int people, int of) {

  static final Comparator<AssumedPlace> ORDER =
      Comparator.comparing(AssumedPlace::jobId)
          .thenComparing(AssumedPlace::orgUnitExternalId)
          .thenComparing(AssumedPlace::orgUnitId);
}
