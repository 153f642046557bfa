package org.espalier.gap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person stands to a requirement. */
@Schema(
    description =
        "How a person stands to a requirement. UNASSESSED: nothing counts as evidence, which is not zero.")
public enum GapStatus {
  UNASSESSED,
  BELOW,
  MET,
  EXCEEDED
}
