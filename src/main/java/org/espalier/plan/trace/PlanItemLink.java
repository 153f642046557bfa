package org.espalier.plan.trace;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.PlanItemView;
import org.espalier.plan.plans.PlanView;

/** An item of a plan, with its plan: the way back from what came of it. */
@Schema(
    name = "PlanItemLink",
    description = "An item of a plan, with its plan: the way back from what came of it.")
public record PlanItemLink(PlanView plan, PlanItemView item) {}
