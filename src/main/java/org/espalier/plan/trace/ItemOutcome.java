package org.espalier.plan.trace;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a gap since a plan took it up. */
@Schema(name = "PlanItemOutcome", description = "What became of a gap since a plan took it up.")
public enum ItemOutcome {
  /** The target level is reached. */
  CLOSED,
  /** Less is lacking than before. */
  NARROWED,
  /** As much is lacking as before. */
  UNCHANGED,
  /** More is lacking than before. */
  WIDENED,
  /** There is no evidence that counts. */
  UNASSESSED
}
