package org.espalier.recruiting.scorecards;

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

/** Scorecards over REST. */
@Path("/api/v1/scorecards")
@Tag(name = "Candidates")
@RunOnVirtualThread
class ScorecardResource {

  private final Scorecards scorecards;

  ScorecardResource(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  @GET
  @Path("/{id}")
  public ScorecardView get(@PathParam("id") UUID id) {
    return scorecards.get(id);
  }

  /** What it said counts no longer, also not as evidence of who was hired meanwhile. */
  @POST
  @Path("/{id}/revocations")
  @Idempotent
  @Operation(operationId = "revokeScorecard", summary = "Revoke a scorecard that was wrong")
  @Problems("CONFLICT")
  public RestResponse<ScorecardView> revoke(
      @PathParam("id") UUID id, Body<ScorecardRevocation> body) {
    return RestResponse.ok(scorecards.revoke(id, body.valid()));
  }
}
