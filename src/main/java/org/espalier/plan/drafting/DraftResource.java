package org.espalier.plan.drafting;

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

/** Drafts of plans over REST. */
@Path("/api/v1/employees/{id}/plan-drafts")
@Tag(name = "Development plans")
@RunOnVirtualThread
class DraftResource {

  private final Drafts drafts;

  DraftResource(Drafts drafts) {
    this.drafts = drafts;
  }

  /** A plan is made unless it is a dry run or nothing is missing. */
  @POST
  @Idempotent
  @Operation(
      operationId = "draftPlan",
      summary = "Draft a development plan from a person's gap, and say why it looks as it does")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "201")
  public RestResponse<DraftView> draft(@PathParam("id") UUID id, Body<DraftRequest> body) {
    DraftView draft = drafts.draft(id, body.valid());
    return draft.plan() == null
        ? RestResponse.ok(draft)
        : Answers.created("/api/v1/development-plans/" + draft.plan().id(), draft);
  }
}
