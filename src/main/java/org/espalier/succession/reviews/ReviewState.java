package org.espalier.succession.reviews;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether people can still be moved. */
@Schema(
    name = "TalentReviewState",
    description = "OPEN: people are placed and moved. CLOSED: nothing of it changes any more.")
public enum ReviewState {
  OPEN,
  CLOSED
}
