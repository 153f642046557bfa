package org.espalier.recruiting.scorecards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an interviewer would hire. */
@Schema(name = "ScorecardRecommendation", description = "Whether an interviewer would hire.")
public enum Recommendation {
  STRONG_NO,
  NO,
  YES,
  STRONG_YES
}
