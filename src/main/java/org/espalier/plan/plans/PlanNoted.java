package org.espalier.plan.plans;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a plan.
 *
 * @param what happened, as in the change feed: {@code completed}, {@code item-achieved}
 * @param plan the plan
 * @param employee whose it is
 * @param facts as in the change feed; {@code itemId} of what happens to items
 */
public record PlanNoted(String what, UUID plan, UUID employee, Map<String, ?> facts) {}
