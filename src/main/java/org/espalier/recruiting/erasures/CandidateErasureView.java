package org.espalier.recruiting.erasures;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a candidate was erased.
 *
 * @param erasedAt since when nothing tells any more who it was
 */
@Schema(name = "CandidateErasure")
public record CandidateErasureView(UUID candidateId, Instant erasedAt) {}
