package org.espalier.recruiting.standing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Those who applied for a requisition, from inside and from outside, by one measure.
 *
 * @param asOf the moment that it holds for
 * @param candidates the readiest first, then who is assessed the most, then who fits best, then by
 *     external id
 */
@Schema(name = "CandidateRanking")
public record RankingView(UUID requisitionId, String asOf, List<RankedCandidate> candidates) {}
