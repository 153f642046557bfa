package org.espalier.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a number is not told. */
@Schema(
    name = "NoValue",
    description =
        "Why a number is not told. TOO_FEW_PEOPLE: fewer than minGroupSize. NO_COMPARISON: nobody, or too few, to compare with."
            + " NO_VARIANCE: everybody changed by the same, so that there is nothing to tell chance by. NO_SHORTFALL_BEFORE: nobody"
            + " lacked anything before. NOTHING_CLOSED: no level was closed in sum. SCALES_DIFFER: levels of several scales do not"
            + " add up. NO_SCORES: nobody scored in the same test before and after."
            + " NO_PEOPLE: there is nobody. NOTHING_COUNTED: there is nothing of which it would be a part.")
public enum NoValue {
  TOO_FEW_PEOPLE,
  NO_COMPARISON,
  NO_VARIANCE,
  NO_SHORTFALL_BEFORE,
  NOTHING_CLOSED,
  SCALES_DIFFER,
  NO_SCORES,
  NO_PEOPLE,
  NOTHING_COUNTED
}
