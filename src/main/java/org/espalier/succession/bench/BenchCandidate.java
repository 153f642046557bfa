package org.espalier.succession.bench;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.ComputedReadiness;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could follow in a key position as a member of a talent pool.
 *
 * @param through the pool
 * @param computedReadiness how far the person meets what the position's job requires, today; null
 *     if the position has no job, or the caller may not see the person's gap
 */
@Schema(name = "BenchCandidate")
public record BenchCandidate(
    EmployeeBrief employee,
    TalentPoolBrief through,
    @Nullable ComputedReadiness computedReadiness) {}
