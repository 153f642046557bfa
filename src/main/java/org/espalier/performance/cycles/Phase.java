package org.espalier.performance.cycles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done in a part of a cycle. */
@Schema(
    name = "ReviewPhaseKind",
    description =
        "SELF: people answer about themselves. MANAGER: their managers do. CALIBRATION: what managers said is compared."
            + " SHARED: people see it and sign.")
public enum Phase {
  SELF,
  MANAGER,
  CALIBRATION,
  SHARED
}
