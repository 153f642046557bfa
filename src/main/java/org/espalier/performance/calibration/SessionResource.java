package org.espalier.performance.calibration;

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
import org.espalier.performance.reviews.AdjustmentView;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calibration sessions over REST. */
@Path("/api/v1/calibration-sessions")
@Tag(
    name = "Calibration sessions",
    description = "Where reviews of a cycle are compared before people see them.")
@RunOnVirtualThread
class SessionResource {

  private static final String PATH = "/api/v1/calibration-sessions";

  private final CalibrationSessions sessions;

  SessionResource(CalibrationSessions sessions) {
    this.sessions = sessions;
  }

  @GET
  @SortedBy("name")
  public Page<SessionView> list(
      @BeanParam PageParams page,
      @QueryParam("cycleId") @Nullable String cycleId,
      @QueryParam("state") @Nullable String state) {
    return sessions.page(page, filters(cycleId, state));
  }

  @GET
  @Path("/{id}")
  public SessionView get(@PathParam("id") UUID id) {
    return sessions.get(id);
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createCalibrationSession",
      summary = "Open a calibration session",
      description = "It compares the reviews of its cycle and audience that come to calibration.")
  public RestResponse<SessionView> create(Body<SessionInput> body) {
    return Answers.createdThing(PATH, sessions.create(body));
  }

  /** Closing it makes its reviews ready to be shared. */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<SessionView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(sessions.transition(id, body.valid(), ifMatch));
  }

  /** None while it is open; then the one that closed it, which has the id of the session. */
  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return sessions.transitions(List.of(sessions.get(id).id())).getFirst();
  }

  /** By computed scores and by what was agreed; of a closed session, as it was then. */
  @GET
  @Path("/{id}/distribution")
  @Operation(
      operationId = "getCalibrationDistribution",
      summary = "Read how the reviews of a session come out")
  public Distribution distribution(@PathParam("id") UUID id) {
    return sessions.distribution(id);
  }

  /** The first one first. */
  @GET
  @Path("/{id}/adjustments")
  @Operation(
      operationId = "listCalibrationAdjustments",
      summary = "List what was agreed in a session")
  public List<AdjustmentOfSession> adjustments(@PathParam("id") UUID id) {
    return sessions.adjustments(id);
  }

  /** It holds in place of what raters said; what held before stays on record. */
  @POST
  @Path("/{id}/adjustments")
  @Idempotent
  @Operation(operationId = "adjustReview", summary = "Write down what was agreed of a review")
  @APIResponse(responseCode = "201")
  public RestResponse<AdjustmentView> adjust(@PathParam("id") UUID id, Body<AdjustmentInput> body) {
    return Answers.created(PATH + "/" + id + "/adjustments", sessions.adjust(id, body));
  }

  static Filters filters(@Nullable String cycleId, @Nullable String state) {
    return new Filters()
        .uuid("cycleId", cycleId, "s.cycle_id = :cycleId")
        .choice("state", state, SessionState.class, "s.state = :state");
  }
}
