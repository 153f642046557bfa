package org.espalier.insight.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something does not count. */
@Schema(
    name = "DemandLeftOutReason",
    description =
        "NO_JOB: people without a job. NO_HEAD_COUNT: an initiative does not say how many it asks for. NOT_IN_TIME: an"
            + " initiative does not run in any of the quarters. BEYOND_HORIZON: openings that are to be filled later.")
public enum LeftOutReason {
  NO_JOB,
  NO_HEAD_COUNT,
  NOT_IN_TIME,
  BEYOND_HORIZON
}
