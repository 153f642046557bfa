package org.espalier.insight.strategy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no day by which something is covered. */
@Schema(
    name = "NotCovered",
    description =
        "NO_HEAD_COUNT: the initiative does not say how many it asks for. TOO_FEW: those who have it and those who develop it by"
            + " a day are fewer than are asked for. PART_OF_PEOPLE: the caller sees some people only.")
public enum NotCovered {
  NO_HEAD_COUNT,
  TOO_FEW,
  PART_OF_PEOPLE
}
