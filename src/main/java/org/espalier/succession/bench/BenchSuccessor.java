package org.espalier.succession.bench;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.ComputedReadiness;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the bench of a key position.
 *
 * @param successorId the nomination
 * @param nominatedReadiness when, as people judged
 * @param computedReadiness how far the person meets what the position's job requires, today; null
 *     if the position has no job, or the caller may not see the person's gap
 * @param interested whether the person wants the position or its job, by an aspiration that holds;
 *     null if the caller may not see what the person wants
 * @param rank the place among the successors, from 1
 * @param emergency true for whoever would only stand in for a time
 */
@Schema(name = "BenchSuccessor")
public record BenchSuccessor(
    UUID successorId,
    EmployeeBrief employee,
    NominatedReadiness nominatedReadiness,
    @Nullable ComputedReadiness computedReadiness,
    @Nullable Boolean interested,
    @Nullable Integer rank,
    boolean emergency) {}
