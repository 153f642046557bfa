package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about somebody's certification. */
@Schema(
    description =
        "REVOKED: taken away from this day. EXEMPTED: not asked of the person until the day given, or for good. REINSTATED:"
            + " takes back what was decided before.")
public enum DecisionKind {
  REVOKED,
  EXEMPTED,
  REINSTATED
}
