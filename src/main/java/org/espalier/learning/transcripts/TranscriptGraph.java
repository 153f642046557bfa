package org.espalier.learning.transcripts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Graph;
import org.jspecify.annotations.Nullable;

/** Transcripts over GraphQL. */
@Singleton
class TranscriptGraph implements Graph {

  private final Transcripts transcripts;

  TranscriptGraph(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  @Query
  @Description(
      "Everything that a person learned, as it was known at a moment; now if none is given.")
  public TranscriptView transcript(UUID employeeId, @Nullable String asOf) {
    return transcripts.of(employeeId, asOf);
  }

  @Query
  @Description("Whether a digest is that of the transcript of a person at a moment.")
  public TranscriptVerification transcriptVerification(
      UUID employeeId, Instant asOf, String digest) {
    return transcripts.verify(employeeId, new TranscriptClaim(asOf, digest));
  }
}
