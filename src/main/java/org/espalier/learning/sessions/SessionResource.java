package org.espalier.learning.sessions;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** Sessions over REST. */
@Path("/api/v1/sessions")
@Tag(
    name = "Sessions",
    description = "When and where activities are held, with seats, waitlists and attendance.")
@RunOnVirtualThread
class SessionResource extends SyncedResource<SessionInput, SessionView> {

  private final Sessions sessions;

  SessionResource(Sessions sessions) {
    super(sessions);
    this.sessions = sessions;
  }

  /**
   * A page of sessions.
   *
   * @param competencyId Only those of activities that develop this competency.
   * @param instructorId Only those that this employee holds.
   * @param location Only those at this place, written in capitals or not.
   * @param free Only those that are to come and have seats left, or only the others.
   * @param from Only those that begin at this moment or later.
   * @param to Only those that begin before this moment.
   */
  @GET
  @SortedBy({"startsAt", "externalId", "updatedAt"})
  public Page<SessionView> list(
      @BeanParam PageParams page,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("instructorId") @Nullable String instructorId,
      @QueryParam("location") @Nullable String location,
      @QueryParam("language") @Nullable String language,
      @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("free")
          @Nullable String free,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("to")
          @Nullable String to,
      @QueryParam("state") @Nullable String state) {
    SessionFilters.Asked asked =
        new SessionFilters.Asked(
            activityId, competencyId, instructorId, location, language, free, from, to, state);
    return sessions.page(page, SessionFilters.of(asked));
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<SessionView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(sessions.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return sessions.transitions(id);
  }
}
