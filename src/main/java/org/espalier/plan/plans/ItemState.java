package org.espalier.plan.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item of a plan stands. */
@Schema(description = "How an item of a plan stands.")
public enum ItemState {
  /** Still to be developed. */
  OPEN,
  /** The proficiency reached the target level. */
  ACHIEVED,
  /** Closed by hand, with a reason. */
  CLOSED
}
