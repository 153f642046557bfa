package org.espalier.plan.optimum;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;
import org.jspecify.annotations.Nullable;

/**
 * An activity that would develop a competency and was not chosen, and why.
 *
 * @param instead what was chosen in its place; null if nothing was
 */
@Schema(name = "PlanDraftRefusal")
public record DraftRefusal(ActivityBrief activity, Reason reason, @Nullable ActivityBrief instead) {

  /** Why an activity was not chosen. */
  @Schema(
      name = "PlanDraftRefusalReason",
      description =
          "COMPLETED: the person passed it. RUNNING: it was assigned already. NOT_OFFERED: it is withdrawn. OUT_OF_AUDIENCE: it is for others."
              + " TOO_LATE: it cannot be done until then. SEATS_TAKEN: others got the last seats. OTHER_CURRENCY:"
              + " the limit is in another one. OVER_HOURS, OVER_COST: it alone, with what it needs first, exceeds the limit."
              + " PREREQUISITE_MISSING: it needs what the person cannot have. DOMINATED_BY: the one chosen instead teaches as"
              + " much for no more. DEARER: the way chosen instead takes less. LESS_WORTH: the hours or the money cover more"
              + " elsewhere.")
  public enum Reason {
    COMPLETED,
    RUNNING,
    NOT_OFFERED,
    OUT_OF_AUDIENCE,
    TOO_LATE,
    SEATS_TAKEN,
    OTHER_CURRENCY,
    OVER_HOURS,
    OVER_COST,
    PREREQUISITE_MISSING,
    DOMINATED_BY,
    DEARER,
    LESS_WORTH
  }
}
