package org.espalier.performance.goals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a key result is measured. */
@Schema(
    description =
        "How a key result is measured: by a number, by a percentage (of any size), or by whether it is there (0 or 1).")
public enum KeyResultType {
  NUMBER,
  PERCENT,
  MILESTONE
}
