package org.espalier.plan.plans;

import java.util.List;

/**
 * Something happened to plans. Fired in the transaction in which it does, for other features that
 * something follows for.
 *
 * @param all one at least, in the order in which they happened
 */
public record PlansNoted(List<PlanNoted> all) {}
