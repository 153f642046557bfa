package org.espalier.performance.goals;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Goals over REST. */
@Path("/api/v1/goals")
@Tag(
    name = "Goals",
    description =
        "What people and units want to reach, for which initiative, and how far they are.")
@RunOnVirtualThread
class GoalResource extends SyncedResource<GoalInput, GoalView> {

  private final Goals goals;

  GoalResource(Goals goals) {
    super(goals);
    this.goals = goals;
  }

  /**
   * Goals of units, and those of people whom the caller may see.
   *
   * @param employeeId only those of this person
   * @param orgUnitId only those of this unit
   * @param parentId only those that serve this goal directly
   * @param initiativeId only those that serve this initiative directly
   * @param competencyId only those that name this competency
   * @param state only those in this state
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<GoalView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("initiativeId") @Nullable String initiativeId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("state") @Nullable String state) {
    return goals.page(
        page, GoalFilters.of(employeeId, orgUnitId, parentId, initiativeId, competencyId, state));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<GoalView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(goals.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return goals.transitions(id);
  }
}
