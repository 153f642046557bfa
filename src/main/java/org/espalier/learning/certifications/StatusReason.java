package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody stands as it is told. */
@Schema(
    description =
        "NOT_IN_AUDIENCE: it is not asked of the person. EXEMPTED: by a decision. NEVER_EARNED: not yet. VALID: it holds."
            + " WINDOW_OPEN: it holds and can be renewed. IN_GRACE: its time is over, the renewal activity still renews it."
            + " LAPSED: its time of grace is over. REVOKED: it was taken away.")
public enum StatusReason {
  NOT_IN_AUDIENCE,
  EXEMPTED,
  NEVER_EARNED,
  VALID,
  WINDOW_OPEN,
  IN_GRACE,
  LAPSED,
  REVOKED
}
