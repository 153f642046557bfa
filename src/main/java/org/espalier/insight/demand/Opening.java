package org.espalier.insight.demand;

import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Openings of requisitions of a job that are to be filled in a quarter. */
@Schema(name = "AssumedOpening")
public record Opening(UUID jobId, int quarter, int people) {

  static final Comparator<Opening> ORDER =
      Comparator.comparing(Opening::jobId).thenComparingInt(Opening::quarter);
}
