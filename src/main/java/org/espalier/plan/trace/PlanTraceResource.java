package org.espalier.plan.trace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.problem.Problems;

/** Traces of plans over REST. */
@Path("/api/v1/development-plans/{id}/trace")
@Tag(name = "Development plans")
@RunOnVirtualThread
class PlanTraceResource {

  private final PlanTraces traces;

  PlanTraceResource(PlanTraces traces) {
    this.traces = traces;
  }

  /** From what was missing over what was learned to the evidence that closed it, and back. */
  @GET
  @Operation(
      operationId = "getPlanTrace",
      summary =
          "The closed loop of a plan: gaps as they were, learning, evidence, gaps as they are")
  @Problems("GONE")
  public PlanTrace get(@PathParam("id") UUID id) {
    return traces.of(id);
  }
}
