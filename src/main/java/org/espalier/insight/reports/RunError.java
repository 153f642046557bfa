package org.espalier.insight.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a run failed. */
@Schema(
    name = "ReportRunError",
    description =
        "Why a run failed. OWNER_UNKNOWN: nothing is known of the owner's rights. OWNER_LEFT: the owner is not employed any more."
            + " RIGHTS_TOO_OLD: the owner has not written or asked for a report for 90 days. FORBIDDEN: the owner may not see it (any"
            + " more). REFUSED: the insight refuses the question. TOO_LARGE: it would have more than 64 MiB or 200,000 rows."
            + " GAVE_UP: it was tried three times.")
public enum RunError {
  OWNER_UNKNOWN,
  OWNER_LEFT,
  RIGHTS_TOO_OLD,
  FORBIDDEN,
  REFUSED,
  TOO_LARGE,
  GAVE_UP
}
