package org.espalier.performance.goals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure somebody is that a goal will be reached. */
@Schema(description = "How sure somebody is that the goal will be reached.")
public enum GoalConfidence {
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
