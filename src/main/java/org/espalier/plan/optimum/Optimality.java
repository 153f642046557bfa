package org.espalier.plan.optimum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good a choice is known to be. */
@Schema(
    name = "PlanDraftOptimality",
    description =
        "PROVEN: no other choice within the limits covers more, or as much for less. BEST_FOUND: the problem was too large"
            + " to prove it; the bound tells how much more there could be.")
public enum Optimality {
  PROVEN,
  BEST_FOUND
}
