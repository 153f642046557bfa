package org.espalier.plan.copies;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item or an action that did not move on.
 *
 * @param itemId the item of the former plan
 * @param actionId the action of the former plan; null if the whole item stayed behind
 */
@Schema(name = "PlanCopyLeftOut")
public record LeftBehind(UUID itemId, @Nullable UUID actionId, Why reason) {

  /** Why something did not move on. */
  @Schema(name = "PlanCopyLeftOutReason", description = "Why something did not move on.")
  public enum Why {
    /** The item is achieved. */
    ACHIEVED,
    /** The item was closed by hand. */
    CLOSED,
    /** The items to take along were named, and this is none of them. */
    NOT_CHOSEN,
    /** The action's activity was passed already. */
    COMPLETED,
    /** The action's activity is no longer on offer. */
    NOT_OFFERED
  }
}
