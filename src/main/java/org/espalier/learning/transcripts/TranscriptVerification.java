package org.espalier.learning.transcripts;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a transcript is what the server would tell of that moment.
 *
 * @param valid true if the digest is that of what is on record
 * @param asOf the moment of the transcript
 */
@Schema(name = "TranscriptVerification")
public record TranscriptVerification(boolean valid, Instant asOf) {}
