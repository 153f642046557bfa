package org.espalier.performance.reviews;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Steps of all reviews of a cycle, over REST. */
@Path("/api/v1/review-cycles/{id}/review-transitions")
@Tag(name = "Review cycles")
@RunOnVirtualThread
class CycleStepResource {

  private final CycleSteps steps;

  CycleStepResource(CycleSteps steps) {
    this.steps = steps;
  }

  /**
   * Five hundred of those that are in the state `from`: opens what was launched, shares what is
   * ready. `nextAfter` of the answer is where to go on.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "transitionReviewsOfCycle",
      summary = "Take the same step with the reviews of a cycle")
  public RestResponse<CycleStepView> take(@PathParam("id") UUID id, Body<CycleStepRequest> body) {
    return RestResponse.ok(steps.take(id, body.valid()));
  }
}
