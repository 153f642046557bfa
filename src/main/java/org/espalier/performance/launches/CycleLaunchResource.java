package org.espalier.performance.launches;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Launching a review cycle, over REST. */
@Path("/api/v1/review-cycles/{id}/launches")
@Tag(name = "Review cycles")
@RunOnVirtualThread
class CycleLaunchResource {

  private final Launches launches;

  CycleLaunchResource(Launches launches) {
    this.launches = launches;
  }

  /**
   * Everybody in the cycle's audience who is employed by the end of its period gets a draft of a
   * review, with what is required of the person by then. It goes on in the background; the same
   * again takes only those who came since. Try it first with `dryRun`: it says whom it would take.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "launchReviewCycle",
      summary = "Make a review for everybody in a cycle's audience")
  @APIResponse(responseCode = "202")
  public RestResponse<LaunchView> launch(@PathParam("id") UUID id, Body<LaunchRequest> body) {
    LaunchView launch = launches.launch(id, body.valid());
    return Answers.accepted("/api/v1/review-cycle-launches/" + launch.id(), launch);
  }
}
