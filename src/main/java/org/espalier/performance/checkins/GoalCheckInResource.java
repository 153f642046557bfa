package org.espalier.performance.checkins;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Check-ins on goals, and their progress, over REST. */
@Path("/api/v1/goals")
@Tag(name = "Goals")
@RunOnVirtualThread
class GoalCheckInResource {

  private final GoalCheckIns checkIns;

  GoalCheckInResource(GoalCheckIns checkIns) {
    this.checkIns = checkIns;
  }

  @GET
  @Path("/{id}/check-ins")
  @SortedBy("recordedAt")
  @Operation(description = "Whoever sees the goal sees them, the first one recorded first.")
  @Problems("GONE")
  public Page<GoalCheckInView> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return checkIns.page(id, page);
  }

  @GET
  @Path("/{id}/check-ins/{checkInId}")
  public GoalCheckInView get(@PathParam("id") UUID id, @PathParam("checkInId") UUID checkInId) {
    return checkIns.get(id, checkInId);
  }

  @POST
  @Path("/{id}/check-ins")
  @Idempotent
  @Operation(
      description =
          "How sure it is that the goal will be reached, and where its key results stand. It stays as"
              + " it was recorded; the goal's progress follows from it.")
  @Problems("GONE")
  public RestResponse<GoalCheckInView> record(
      @PathParam("id") UUID id, Body<GoalCheckInInput> body) {
    return Answers.createdThing("/api/v1/goals/" + id + "/check-ins", checkIns.record(id, body));
  }

  /** By what check-ins had said until then, measured against the key results of today. */
  @GET
  @Path("/{id}/progress")
  @Operation(operationId = "getGoalProgress", summary = "How far a goal is, today or at any moment")
  @Problems("GONE")
  public GoalProgressView progress(
      @PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    return checkIns.progress(id, at);
  }
}
