package org.espalier.succession.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.jspecify.annotations.Nullable;

/** How much the factors of flight risk weigh, over REST. */
@Path("/api/v1/flight-risk-weights")
@Tag(name = "Talent ratings")
@RunOnVirtualThread
class WeightsResource {

  private final Weights weights;

  WeightsResource(Weights weights) {
    this.weights = weights;
  }

  /**
   * The tenant's own weights, or the usual ones. Needs the role talent-admin, or the scope
   * flight-risk-weights:read.
   */
  @GET
  @Operation(
      operationId = "getFlightRiskWeights",
      summary = "Read how much the factors of flight risk weigh")
  public WeightsView get() {
    return weights.view();
  }

  /**
   * Scores are made with them from now on; what is absent takes its usual weight. The change goes
   * into the audit trail. Needs the role talent-admin, or the scope flight-risk-weights:write.
   */
  @PUT
  @Operation(
      operationId = "putFlightRiskWeights",
      summary = "Set how much the factors of flight risk weigh")
  public WeightsView put(
      @HeaderParam("If-Match") @Nullable String ifMatch, Body<WeightsInput> body) {
    return weights.put(body, ifMatch);
  }
}
