package org.espalier.learning.assignments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** One activity for many people, over REST. */
@Path("/api/v1/assignment-batches")
@Tag(name = "Assignments")
@RunOnVirtualThread
class AssignmentBatchResource {

  private final AssignmentBatches batches;

  AssignmentBatchResource(AssignmentBatches batches) {
    this.batches = batches;
  }

  /** Whoever cannot be assigned it is told with the reason; the others have it. */
  @POST
  @Idempotent
  @Operation(operationId = "assignToMany", summary = "Assign one activity to many people")
  public RestResponse<AssignmentBatchView> assign(Body<AssignmentBatchInput> body) {
    return RestResponse.ok(batches.assign(body.valid()));
  }
}
