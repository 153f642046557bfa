package org.espalier.succession.bench;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.succession.successors.NominatedReadiness;
import org.jspecify.annotations.Nullable;

/**
 * A talent pool on the bench of a key position. It counts as one successor if anybody of it could
 * follow.
 *
 * @param successorId the nomination
 * @param nominatedReadiness when, as people judged of the pool
 * @param rank the place among the successors, from 1
 * @param emergency true for a pool whose members would only stand in for a time
 * @param memberCount how many employed members could follow: without those who hold the position,
 *     and without the caller
 * @param readyNow how many of these meet everything that the position's job requires, of those
 *     whose gap the caller may see; null if the position has no job, or the caller sees no such gap
 * @param candidates these members, 50 at the most: the readiest first, then by name
 */
@Schema(name = "BenchPool")
public record BenchPool(
    UUID successorId,
    TalentPoolBrief pool,
    NominatedReadiness nominatedReadiness,
    @Nullable Integer rank,
    boolean emergency,
    int memberCount,
    @Nullable Integer readyNow,
    List<BenchCandidate> candidates) {}
