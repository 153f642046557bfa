package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which day a renewal counts. */
@Schema(
    description =
        "COMPLETION_DATE: from the day of completion. EXPIRY_DATE: from the day on which it would have expired;"
            + " late ones from the day of completion. FIXED: until the next day of a calendar.")
public enum RenewalMode {
  COMPLETION_DATE,
  EXPIRY_DATE,
  FIXED
}
