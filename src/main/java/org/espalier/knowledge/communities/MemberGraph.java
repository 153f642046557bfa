package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Members of communities over GraphQL. */
@Singleton
class MemberGraph extends SyncedGraph<MemberInput, MemberView> {

  private final MemberSteps steps;
  private final Communities communities;

  MemberGraph(Members members, MemberSteps steps, Communities communities) {
    super(members, MemberView.class);
    this.steps = steps;
    this.communities = communities;
  }

  @Query
  @Description("Who has joined what, asks to, or is invited.")
  public Slice<MemberView> communityMembers(
      Paging paging,
      @Id @Nullable String communityId,
      @Id @Nullable String employeeId,
      @Nullable MemberRole role,
      @Nullable MemberState state) {
    return list(
        paging,
        MemberResource.filters(
            communityId,
            employeeId,
            role == null ? null : role.name(),
            state == null ? null : state.name()));
  }

  @Mutation
  @Description("Lets somebody in who asks, or answers an invitation.")
  public MemberView transitionCommunityMember(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return steps.step(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description(
      "The steps by which somebody joined, the first one first; comments are for the person and for moderators.")
  public List<List<TransitionView>> transitions(@Source List<MemberView> all) {
    return steps.transitions(all);
  }

  @Description("The community.")
  public List<@Nullable CommunityView> community(@Source List<MemberView> all) {
    return Referred.by(all, MemberView::communityId, communities::all);
  }

  @Description("Who has joined it, asks to, or is invited, as far as the caller may see it.")
  public List<Slice<MemberView>> people(@Source List<CommunityView> all, Paging paging) {
    return lists(all, "k.community_id", paging, new Filters());
  }
}
