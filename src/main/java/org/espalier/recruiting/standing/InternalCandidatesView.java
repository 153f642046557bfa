package org.espalier.recruiting.standing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The employed who could fill a requisition.
 *
 * @param asOf the moment that it holds for
 * @param candidates the readiest first, then who is assessed the most, then who fits best, then by
 *     external id
 */
@Schema(name = "InternalCandidates")
public record InternalCandidatesView(
    UUID requisitionId, String asOf, List<InternalCandidate> candidates) {}
