package org.espalier.learning.assignments;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
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

/** Assignments over REST. */
@Path("/api/v1/assignments")
@Tag(name = "Assignments", description = "Who is to learn what, until when.")
@RunOnVirtualThread
class AssignmentResource extends SyncedResource<AssignmentInput, AssignmentView> {

  private final Assignments assignments;
  private final AssignmentWork work;

  AssignmentResource(Assignments assignments, AssignmentWork work) {
    super(assignments);
    this.assignments = assignments;
    this.work = work;
  }

  @GET
  @SortedBy("updatedAt")
  public Page<AssignmentView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("planItemId") @Nullable String planItemId,
      @QueryParam("ruleId") @Nullable String ruleId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("overdue") @Nullable String overdue) {
    return assignments.page(
        page, AssignmentFilters.of(employeeId, activityId, planItemId, ruleId, state, overdue));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<AssignmentView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(assignments.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return assignments.transitions(id);
  }

  /** What was only assigned is begun by it; only a completion completes it. */
  @POST
  @Path("/{id}/progress")
  @Idempotent
  @Operation(operationId = "reportAssignmentProgress", summary = "Say how far the person is")
  public RestResponse<AssignmentView> progress(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<AssignmentProgress> body) {
    return RestResponse.ok(work.progress(id, body.valid(), ifMatch));
  }

  /**
   * Every level that the activity develops must be proven by what is named, unless that is a
   * completion of what counts as the activity.
   */
  @POST
  @Path("/{id}/exemptions")
  @Idempotent
  @Operation(
      operationId = "exemptFromAssignment",
      summary = "Waive it for an equivalent completion or prior learning")
  public RestResponse<AssignmentView> exempt(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<ExemptionInput> body) {
    return RestResponse.ok(work.exempt(id, body.valid(), ifMatch));
  }

  /** After it was failed, completed, waived or cancelled; the former one stays as it is. */
  @POST
  @Path("/{id}/reassignments")
  @Idempotent
  @Operation(operationId = "repeatAssignment", summary = "Assign it once more after it was closed")
  @APIResponse(responseCode = "201", description = "Created.")
  public RestResponse<AssignmentView> again(
      @PathParam("id") UUID id, Body<ReassignmentInput> body) {
    return Answers.createdThing("/api/v1/assignments", work.again(id, body.valid()));
  }
}
