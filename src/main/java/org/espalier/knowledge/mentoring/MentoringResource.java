package org.espalier.knowledge.mentoring;

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
import org.espalier.platform.http.EditedTogether;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.platform.workflow.TransitionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mentoring over REST. */
@Path("/api/v1/mentorings")
@Tag(
    name = "Mentoring",
    description = "Who guides whom; what the two write to each other is theirs alone.")
@RunOnVirtualThread
@EditedTogether
class MentoringResource extends SyncedResource<MentoringInput, MentoringView> {

  private final Mentorings mentorings;
  private final MentoringLife life;

  MentoringResource(Mentorings mentorings, MentoringLife life) {
    super(mentorings);
    this.mentorings = mentorings;
    this.life = life;
  }

  /**
   * Those of the caller; all of them for administrators.
   *
   * @param menteeId only those in which this person is guided
   * @param mentorId only those in which this person guides
   * @param state only those in this state
   */
  @GET
  @SortedBy({"createdAt", "externalId", "updatedAt"})
  public Page<MentoringView> list(
      @BeanParam PageParams page,
      @QueryParam("menteeId") @Nullable String menteeId,
      @QueryParam("mentorId") @Nullable String mentorId,
      @QueryParam("state") @Nullable String state) {
    return mentorings.page(page, filters(menteeId, mentorId, state));
  }

  static Filters filters(
      @Nullable String menteeId, @Nullable String mentorId, @Nullable String state) {
    return new Filters()
        .uuid("menteeId", menteeId, "m.mentee_id = :menteeId")
        .uuid("mentorId", mentorId, "m.mentor_id = :mentorId")
        .choice("state", state, MentoringState.class, "m.state = :state");
  }

  /**
   * The mentor accepts or declines with a reason, the mentee withdraws, either closes with an
   * outcome. Nobody guides more people than the mentor profile says.
   */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<MentoringView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<MentoringStep> body) {
    return RestResponse.ok(life.step(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return life.transitions(id);
  }
}
