package org.espalier.learning.transcripts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a completion proved.
 *
 * @param id of the evidence
 * @param competency what the competency is called
 * @param validUntil when it stops counting; never if null
 */
@Schema(name = "TranscriptEvidence")
public record TranscriptEvidence(
    UUID id,
    UUID competencyId,
    String competencyExternalId,
    String competency,
    BigDecimal level,
    @Nullable Instant validUntil) {}
