package org.espalier.recruiting.requisitions;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
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

/** Requisitions over REST. */
@Path("/api/v1/requisitions")
@Tag(
    name = "Requisitions",
    description = "Jobs that are to be filled, what candidates are measured by, and who is ready.")
@RunOnVirtualThread
class RequisitionResource extends SyncedResource<RequisitionInput, RequisitionView> {

  private final Requisitions requisitions;
  private final RequisitionRequirements requirements;

  RequisitionResource(Requisitions requisitions, RequisitionRequirements requirements) {
    super(requisitions);
    this.requisitions = requisitions;
    this.requirements = requirements;
  }

  /**
   * Requisitions that the caller fills, and those that are posted and open.
   *
   * @param positionId only those that are to fill this position
   * @param orgUnitId only those for this unit
   * @param initiativeId only those that this initiative asks for
   * @param hiringManagerId only those of this hiring manager
   * @param state only those in this state
   * @param demand only those that say exactly this of what asked for them, such as the reference of
   *     a job in a forecast of demand
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<RequisitionView> list(
      @BeanParam PageParams page,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("positionId") @Nullable String positionId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("initiativeId") @Nullable String initiativeId,
      @QueryParam("hiringManagerId") @Nullable String hiringManagerId,
      @QueryParam("state") @Nullable String state,
      @Parameter(schema = @Schema(maxLength = 500)) @QueryParam("demand") @Nullable String demand) {
    return requisitions.page(
        page,
        RequisitionFilters.of(
            jobId, positionId, orgUnitId, initiativeId, hiringManagerId, state, demand));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<RequisitionView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(requisitions.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return requisitions.transitions(id);
  }

  /**
   * All tiers that hold for its job and unit, and what it asks for by itself. Until it is opened
   * they follow what is required of the job; from then on they stay as they were.
   */
  @GET
  @Path("/{id}/requirements")
  @Operation(
      operationId = "listRequisitionRequirements",
      summary = "What a requisition asks for, and who asks")
  @Problems("GONE")
  public List<RequisitionRequirement> requirements(@PathParam("id") UUID id) {
    return requirements.of(id);
  }
}
