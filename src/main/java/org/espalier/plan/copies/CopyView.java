package org.espalier.plan.copies;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.PlanView;

/**
 * A plan that goes on from another.
 *
 * @param plan the new plan, a draft
 * @param leftOut what of the former plan is not in it
 */
@Schema(name = "PlanCopy")
public record CopyView(PlanView plan, List<LeftBehind> leftOut) {}
