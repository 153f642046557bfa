package org.espalier.plan.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.PlanState;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * The closed loop of a plan: each item's gap as it was, what was assigned and completed for it,
 * which evidence that made, and the gap today. The other way round an evidence's origin is its
 * completion, a completion knows its assignment, an assignment its plan item, and plans are found
 * by item.
 *
 * @param readiness for the plan's target today
 * @param verdict whether its gaps closed
 */
@Schema(name = "PlanTrace")
public record PlanTrace(
    UUID planId,
    String title,
    PlanState state,
    EmployeeBrief employee,
    @Nullable BigDecimal progress,
    @Nullable BigDecimal readiness,
    PlanVerdict verdict,
    List<TracedItem> items) {}
