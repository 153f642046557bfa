package org.espalier.knowledge.communities;

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
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who comes to events of communities, over REST. */
@Path("/api/v1/community-event-attendees")
@Tag(name = "Communities")
@RunOnVirtualThread
class AttendeeResource extends SyncedResource<AttendeeInput, AttendeeView> {

  private final Attendees attendees;
  private final AttendeeSteps steps;

  AttendeeResource(Attendees attendees, AttendeeSteps steps) {
    super(attendees);
    this.attendees = attendees;
    this.steps = steps;
  }

  /**
   * One's own sign-ups, and those for events to which one invites or whose community one moderates.
   *
   * @param communityEventId only those for this event
   * @param employeeId only those of this person
   * @param state only those who stand so
   */
  @GET
  @SortedBy({"createdAt", "externalId", "updatedAt"})
  public Page<AttendeeView> list(
      @BeanParam PageParams page,
      @QueryParam("communityEventId") @Nullable String communityEventId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("state") @Nullable String state) {
    return attendees.page(page, filters(communityEventId, employeeId, state));
  }

  static Filters filters(
      @Nullable String communityEventId, @Nullable String employeeId, @Nullable String state) {
    return new Filters()
        .uuid("communityEventId", communityEventId, "a.event_id = :communityEventId")
        .uuid("employeeId", employeeId, "a.employee_id = :employeeId")
        .choice("state", state, AttendeeState.class, "a.state = :state");
  }

  /** Who invited, or moderates the community, says it once the event has begun, and corrects it. */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  @Operation(
      operationId = "transitionCommunityEventAttendee",
      summary = "Say whether somebody was at an event")
  public RestResponse<AttendeeView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(steps.step(id, body.valid(), ifMatch));
  }

  /** The first one first. */
  @GET
  @Path("/{id}/transitions")
  @Operation(
      operationId = "listCommunityEventAttendeeTransitions",
      summary = "List what was said of whether somebody was at an event")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return steps.transitions(id);
  }
}
