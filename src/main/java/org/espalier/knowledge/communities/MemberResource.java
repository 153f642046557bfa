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

/** Members of communities over REST. */
@Path("/api/v1/community-members")
@Tag(name = "Communities")
@RunOnVirtualThread
class MemberResource extends SyncedResource<MemberInput, MemberView> {

  private final Members members;
  private final MemberSteps steps;

  MemberResource(Members members, MemberSteps steps) {
    super(members);
    this.members = members;
    this.steps = steps;
  }

  /**
   * Who has joined what, asks to, or is invited, as far as the caller may see it.
   *
   * @param communityId only those of this community
   * @param employeeId only what this person has joined
   * @param role only those of this role
   * @param state only those who stand so
   */
  @GET
  @SortedBy({"familyName", "externalId", "updatedAt"})
  public Page<MemberView> list(
      @BeanParam PageParams page,
      @QueryParam("communityId") @Nullable String communityId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("role") @Nullable String role,
      @QueryParam("state") @Nullable String state) {
    return members.page(page, filters(communityId, employeeId, role, state));
  }

  static Filters filters(
      @Nullable String communityId,
      @Nullable String employeeId,
      @Nullable String role,
      @Nullable String state) {
    return new Filters()
        .uuid("communityId", communityId, "k.community_id = :communityId")
        .uuid("employeeId", employeeId, "k.employee_id = :employeeId")
        .choice("role", role, MemberRole.class, "k.role = :role")
        .choice("state", state, MemberState.class, "k.state = :state");
  }

  /** Moderators let those in who ask, or refuse; who is invited joins, or refuses. */
  @POST
  @Path("/{id}/transitions")
  @Idempotent
  @Operation(
      operationId = "transitionCommunityMember",
      summary = "Let somebody in, or answer an invitation")
  public RestResponse<MemberView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(steps.step(id, body.valid(), ifMatch));
  }

  /** The first one first; comments are for the person and for moderators. */
  @GET
  @Path("/{id}/transitions")
  @Operation(
      operationId = "listCommunityMemberTransitions",
      summary = "List how somebody came to join")
  public List<TransitionView> transitions(@PathParam("id") UUID id) {
    return steps.transitions(id);
  }
}
