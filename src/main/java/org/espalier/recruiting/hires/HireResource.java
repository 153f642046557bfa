package org.espalier.recruiting.hires;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Hiring over REST. */
@Path("/api/v1/job-applications/{id}/hires")
@Tag(name = "Candidates")
@RunOnVirtualThread
class HireResource {

  private final Hires hires;

  HireResource(Hires hires) {
    this.hires = hires;
  }

  /**
   * A candidate becomes an employee, whoever is employed changes the job: with what was observed as
   * evidence, a first plan drafted from what is lacking, and the learning that rules assign. The
   * requisition is FILLED with the last of its heads. All of it happens or nothing. Whoever was
   * hired already stays so: the answer tells how it stands. Programs need employees:write too, and
   * development-plans:write unless draftPlan is false.
   */
  @POST
  @Idempotent
  @Operation(operationId = "hireApplicant", summary = "Hire whoever was offered the job")
  @Problems({"CONFLICT", "ILLEGAL_TRANSITION", "GONE"})
  public RestResponse<HireView> hire(@PathParam("id") UUID id, Body<HireInput> body) {
    return RestResponse.ok(hires.hire(id, body.valid()));
  }
}
