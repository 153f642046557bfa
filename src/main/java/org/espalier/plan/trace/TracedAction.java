package org.espalier.plan.trace;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.PlanActionView;

/**
 * An action with what came of it.
 *
 * @param completions those of its assignment that were not voided, the first one first
 */
@Schema(name = "TracedAction")
public record TracedAction(PlanActionView action, List<TracedCompletion> completions) {}
