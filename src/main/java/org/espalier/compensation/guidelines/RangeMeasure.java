package org.espalier.compensation.guidelines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the place of a salary in its range is told. */
@Schema(
    description =
        "How the place of a salary in its range is told. COMPA_RATIO: salary / midpoint."
            + " PENETRATION: (salary - minimum) / (maximum - minimum).")
public enum RangeMeasure {
  COMPA_RATIO,
  PENETRATION
}
