package org.espalier.learning.transcripts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a copy of a transcript says of itself.
 *
 * @param asOf its moment
 * @param digest its digest
 */
@Schema(name = "TranscriptClaim")
public record TranscriptClaim(
    @NotNull Instant asOf,
    @NotNull
        @Size(max = 64)
        @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be 64 hexadecimal digits")
        String digest) {}
