package org.espalier.performance.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there is a score. */
@Schema(
    name = "ReviewScoreState",
    description = "INCOMPLETE: something required is not rated yet; `missing` names it.")
public enum ScoreState {
  COMPLETE,
  INCOMPLETE
}
