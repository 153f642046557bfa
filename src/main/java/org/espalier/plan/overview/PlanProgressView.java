package org.espalier.plan.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the plans of groups stand.
 *
 * @param asOf the moment that the answer holds for
 * @param history false: plans are told of as they are now, not as they were
 * @param groupBy by what they are counted
 * @param minGroupSize the smallest group that callers see who may not see its members
 * @param items one a group, by name
 */
@Schema(name = "PlanProgress")
public record PlanProgressView(
    String asOf,
    boolean history,
    PlanGrouping groupBy,
    int minGroupSize,
    List<PlanProgressRow> items) {}
