package org.espalier.succession.ratings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is judged of somebody. */
@Schema(name = "TalentRatingKind", description = "What is judged of somebody.")
public enum RatingKind {
  PERFORMANCE,
  POTENTIAL,
  RISK_OF_LOSS,
  IMPACT_OF_LOSS
}
