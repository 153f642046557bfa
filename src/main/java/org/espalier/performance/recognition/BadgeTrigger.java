package org.espalier.performance.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a badge is awarded for. */
@Schema(
    description =
        "What a badge is awarded for: by hand, or by itself when an item of a plan is achieved or a plan completed.")
public enum BadgeTrigger {
  HAND,
  PLAN_ITEM_ACHIEVED,
  PLAN_COMPLETED
}
