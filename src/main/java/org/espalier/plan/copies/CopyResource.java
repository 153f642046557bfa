package org.espalier.plan.copies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Copies of plans over REST. */
@Path("/api/v1/development-plans/{id}/copies")
@Tag(name = "Development plans")
@RunOnVirtualThread
class CopyResource {

  private final Copies copies;

  CopyResource(Copies copies) {
    this.copies = copies;
  }

  /**
   * Items that are open, or that are named, go to a new draft with gaps frozen anew; actions go
   * along unless their activity was passed or is no longer on offer. Dates move with the period's
   * beginning. The former plan stays as it is; the new one names it in copiedFromId.
   */
  @POST
  @Idempotent
  @Operation(operationId = "copyDevelopmentPlan", summary = "Go on from a plan in the next period")
  @APIResponse(responseCode = "201", description = "Created.")
  @Problems("GONE")
  public RestResponse<CopyView> copy(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<CopyRequest> body) {
    CopyView made = copies.copy(id, body, ifMatch);
    return Answers.created("/api/v1/development-plans/" + made.plan().id(), made);
  }
}
