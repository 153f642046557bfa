package org.espalier.learning.transcripts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Transcripts over REST. */
@Path("/api/v1/employees")
@Tag(name = "Learning records")
@RunOnVirtualThread
class TranscriptResource {

  private final Transcripts transcripts;

  TranscriptResource(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /**
   * All completions that count, in the words of the versions that were completed, with hours, cost
   * and what they proved. The same moment gives the same transcript for ever, so that a copy can be
   * verified by its digest.
   */
  @GET
  @Path("/{id}/transcript")
  @Operation(operationId = "getTranscript", summary = "Read the transcript of a person")
  public TranscriptView get(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
    return transcripts.of(id, asOf);
  }

  /** Makes the transcript of that moment again from what is on record, and compares the digests. */
  @POST
  @Path("/{id}/transcript-verifications")
  @Idempotent
  @Operation(
      operationId = "verifyTranscript",
      summary = "Verify a copy of the transcript of a person")
  public RestResponse<TranscriptVerification> verify(
      @PathParam("id") UUID id, Body<TranscriptClaim> body) {
    return RestResponse.ok(transcripts.verify(id, body.valid()));
  }
}
