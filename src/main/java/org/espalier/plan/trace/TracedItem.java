package org.espalier.plan.trace;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.PlanItemView;
import org.jspecify.annotations.Nullable;

/**
 * An item of a plan with everything that hangs on it.
 *
 * @param item with the gap that it answers, as it was
 * @param achievedBy the evidence by which it was achieved
 * @param elsewhere evidence of the competency that was recorded since the gap was frozen and that
 *     came from elsewhere than the plan's own learning
 * @param now the same gap today; null if the competency is no longer required
 * @param verdict whether it closed
 */
@Schema(name = "TracedItem")
public record TracedItem(
    PlanItemView item,
    List<TracedAction> actions,
    @Nullable TracedEvidence achievedBy,
    List<TracedEvidence> elsewhere,
    @Nullable GapNow now,
    ItemVerdict verdict) {}
