package org.espalier.plan.plans;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The items of development plans over REST. Edits answer with the whole plan. */
@Path("/api/v1/development-plans/{id}/items")
@Tag(name = "Development plans")
@RunOnVirtualThread
class PlanItemResource {

  private final PlanService service;
  private final PlanSteps steps;
  private final PlanReader plans;

  PlanItemResource(PlanService service, PlanSteps steps, PlanReader plans) {
    this.service = service;
    this.steps = steps;
    this.plans = plans;
  }

  @GET
  public List<PlanItemView> list(@PathParam("id") UUID id) {
    return plans.get(id).items();
  }

  @POST
  @Idempotent
  public RestResponse<PlanView> add(
      @PathParam("id") UUID id,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<PlanItemInput> body) {
    return RestResponse.ok(service.addItem(id, body.valid(), ifMatch));
  }

  @PATCH
  @Path("/{itemId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public PlanView patch(
      @PathParam("id") UUID id,
      @PathParam("itemId") UUID itemId,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return service.patchItem(id, itemId, patch, ifMatch);
  }

  @DELETE
  @Path("/{itemId}")
  public PlanView remove(
      @PathParam("id") UUID id,
      @PathParam("itemId") UUID itemId,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
    return service.removeItem(id, itemId, ifMatch);
  }

  @POST
  @Path("/{itemId}/closings")
  @Idempotent
  public RestResponse<PlanView> close(
      @PathParam("id") UUID id,
      @PathParam("itemId") UUID itemId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<ItemClosing> body) {
    return RestResponse.ok(steps.closeItem(id, itemId, body.valid(), ifMatch));
  }
}
