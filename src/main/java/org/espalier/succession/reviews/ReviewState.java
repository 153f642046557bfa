package org.espalier.succession.reviews;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a talent review. */
@Schema(
    name = "TalentReviewState",
    description =
        "OPEN: people are placed and moved. CLOSED: who stood where is kept, and nothing of it changes any more."
            + " CANCELLED: it came to nothing; of it only the moves are kept.")
public enum ReviewState {
  OPEN,
  CLOSED,
  CANCELLED;

  /** The steps that can be taken from here. */
  Set<ReviewState> next() {
    return switch (this) {
      case OPEN -> Set.of(CLOSED, CANCELLED);
      case CLOSED, CANCELLED -> Set.of();
    };
  }
}
