package org.espalier.learning.enrolments;

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
import org.espalier.platform.problem.Problems;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Enrolments over REST. */
@Path("/api/v1/enrolments")
@Tag(name = "Enrolments", description = "Who has a seat in a session, who waits, who was there.")
@RunOnVirtualThread
class EnrolmentResource {

  private final EnrolmentReader reader;
  private final Enrolments enrolments;

  EnrolmentResource(EnrolmentReader reader, Enrolments enrolments) {
    this.reader = reader;
    this.enrolments = enrolments;
  }

  @GET
  @SortedBy({"startsAt", "updatedAt"})
  public Page<EnrolmentView> list(
      @BeanParam PageParams page,
      @QueryParam("sessionId") @Nullable String sessionId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("state") @Nullable String state) {
    return reader.page(page, EnrolmentFilters.of(sessionId, employeeId, activityId, state));
  }

  /**
   * The same as under the session's path, by its external id. Without an external id the enrolment
   * gets its own id for one; how enrolments stand is said in files only.
   */
  @POST
  @Idempotent
  @Problems({
    "GONE",
    "ALREADY_ENROLLED",
    "SESSION_FULL",
    "ENROLMENT_CLOSED",
    "SESSION_OVERLAP",
    "PREREQUISITES_MISSING"
  })
  @Operation(operationId = "createEnrolment", summary = "Create an enrolment")
  @APIResponse(responseCode = "201")
  public RestResponse<EnrolmentView> create(Body<EnrolmentInput> body) {
    return Answers.createdThing("/api/v1/enrolments", enrolments.create(body));
  }

  @GET
  @Path("/{id}")
  public EnrolmentView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  /**
   * To CANCELLED by who withdraws or declines, to ENROLLED by who accepts an offer. A seat that
   * comes free goes to the first one in the waitlist.
   *
   * @param id the enrolment's id
   */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  @Problems({"GONE", "WITHDRAWAL_CLOSED", "ENROLMENT_CLOSED"})
  @Operation(operationId = "transitionEnrolment", summary = "Withdraw, or answer an offer")
  public RestResponse<EnrolmentView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    TransitionRequest request = body.valid();
    EnrolmentState to = Steps.target(request, EnrolmentState.class);
    return RestResponse.ok(enrolments.transition(id, to, request.comment(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return reader.transitions(List.of(reader.get(id).id())).getFirst();
  }
}
