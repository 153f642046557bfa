package org.espalier.insight.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the pace of development comes from. */
@Schema(
    name = "PaceSource",
    description =
        "GIVEN by the scenario; by HISTORY: items of plans that were achieved in the 24 months before; USUAL if these"
            + " were fewer than 5: an eighth of a scale.")
public enum PaceSource {
  GIVEN,
  HISTORY,
  USUAL
}
