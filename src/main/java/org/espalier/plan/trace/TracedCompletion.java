package org.espalier.plan.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A completion that closed an assignment of a plan, with the evidence that it produced.
 *
 * @param evidence none if it proved nothing
 */
@Schema(name = "TracedCompletion")
public record TracedCompletion(
    UUID id, Instant completedAt, boolean passed, List<TracedEvidence> evidence) {}
