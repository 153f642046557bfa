package org.espalier.recruiting.erasures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Copies of what is kept of candidates, and their erasure, over REST. */
@Path("/api/v1/candidates")
@Tag(name = "Candidates")
@RunOnVirtualThread
class CandidateErasureResource {

  private final CandidateErasures erasures;
  private final CandidateDocuments documents;

  CandidateErasureResource(CandidateErasures erasures, CandidateDocuments documents) {
    this.erasures = erasures;
    this.documents = documents;
  }

  /**
   * For talent admins and programs with recruiting:write, who hand it to the person. Who thought
   * what is not told.
   */
  @GET
  @Path("/{id}/document")
  @Operation(
      operationId = "getCandidateDocument",
      summary = "Everything that is kept of a candidate")
  @Problems("GONE")
  public CandidateDocument document(@PathParam("id") UUID id) {
    return documents.of(id);
  }

  /**
   * At once and for good: names, addresses and words go; stages and levels stay, so that no count
   * changes. Applications that are still open are withdrawn.
   */
  @POST
  @Path("/{id}/erasures")
  @Idempotent
  @Operation(operationId = "eraseCandidate", summary = "Erase a candidate")
  @Problems("GONE")
  public RestResponse<CandidateErasureView> erase(
      @PathParam("id") UUID id, Body<CandidateErasureInput> body) {
    body.valid();
    return RestResponse.ok(erasures.erase(id));
  }
}
