package org.espalier.succession.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How likely somebody is to leave, over REST. */
@Path("/api/v1/employees/{id}/flight-risk")
@Tag(name = "Talent ratings")
@RunOnVirtualThread
class FlightRiskResource {

  private final FlightRisks risks;

  FlightRiskResource(FlightRisks risks) {
    this.risks = risks;
  }

  /**
   * A score by rules that shows its factors, and human ratings beside it. Nobody sees one's own;
   * that somebody looked goes into the audit trail.
   */
  @GET
  @Operation(operationId = "getFlightRisk", summary = "How likely somebody is to leave")
  public FlightRiskView flightRisk(@PathParam("id") UUID id) {
    return risks.of(id);
  }
}
