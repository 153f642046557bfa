package org.espalier.compensation.worksheets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.EditedTogether;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Worksheets of merit raises over REST. */
@Path("/api/v1/merit-worksheets")
@Tag(name = "Merit")
@RunOnVirtualThread
@EditedTogether
class WorksheetResource extends SyncedResource<WorksheetInput, WorksheetView> {

  private final Worksheets worksheets;

  WorksheetResource(Worksheets worksheets) {
    super(worksheets);
    this.worksheets = worksheets;
  }

  /**
   * All of them for whoever may see pay; for managers, where the guideline lets them propose, their
   * own and those of managers below them, once these are open.
   *
   * @param guidelineId only those by this guideline
   * @param managerId only those of this manager
   * @param state only those in this state
   */
  @GET
  @SortedBy({"name", "externalId", "effectiveOn", "updatedAt"})
  public Page<WorksheetView> list(
      @BeanParam PageParams page,
      @QueryParam("guidelineId") @Nullable String guidelineId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("state") @Nullable String state) {
    return worksheets.page(page, Worksheets.filters(guidelineId, managerId, state));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<WorksheetView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(worksheets.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return worksheets.transitions(id);
  }

  /** The sums are those of the parts, and of what the caller sees. */
  @GET
  @Path("/{id}/roll-up")
  @Operation(
      operationId = "rollUpMeritWorksheets",
      summary = "A worksheet together with those of the managers below")
  @Problems("GONE")
  public MeritRollUp rollUp(@PathParam("id") UUID id) {
    return worksheets.rollUp(id);
  }
}
