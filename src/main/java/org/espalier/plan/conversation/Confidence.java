package org.espalier.plan.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure the two are that an item will be achieved in time. */
@Schema(
    name = "PlanConfidence",
    description = "How sure the two are that an item will be achieved in time.")
public enum Confidence {
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
