package org.espalier.succession.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is at risk of loss, over REST. */
@Path("/api/v1/retention-risks")
@Tag(name = "Talent ratings")
@RunOnVirtualThread
class RetentionRiskResource {

  private final FlightRisks risks;

  RetentionRiskResource(FlightRisks risks) {
    this.risks = risks;
  }

  /** People whose risk of loss was judged at the middle of its scale or above. */
  @GET
  @Operation(
      operationId = "getRetentionRisks",
      summary = "Who is at risk of loss without a running development plan")
  public RetentionRisks retentionRisks() {
    return risks.risks();
  }
}
