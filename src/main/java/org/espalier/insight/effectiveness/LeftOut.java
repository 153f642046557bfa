package org.espalier.insight.effectiveness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody who completed learning tells nothing of its effect; the first that holds. */
@Schema(
    name = "LeftOutReason",
    description =
        "Why somebody who completed learning tells nothing of its effect; the first that holds. WINDOW_OPEN: the window after the"
            + " completion is not over. NO_EVIDENCE_BEFORE: nothing counted just before. NO_EVIDENCE_AFTER: nothing that counts was"
            + " observed within the window. NOT_REQUIRED: the competency was not required of the person then.")
public enum LeftOut {
  WINDOW_OPEN,
  NO_EVIDENCE_BEFORE,
  NO_EVIDENCE_AFTER,
  NOT_REQUIRED
}
