package org.espalier.plan.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Patch;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Comments and check-ins over GraphQL. */
@Singleton
class ConversationGraph implements Graph {

  private final Comments comments;
  private final CheckIns checkIns;

  ConversationGraph(Comments comments, CheckIns checkIns) {
    this.comments = comments;
    this.checkIns = checkIns;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(CommentView.class, "plan_comment", comments::all),
        new NodeKind<>(CheckInView.class, "plan_check_in", checkIns::all));
  }

  @Description("What was said about the plan and its items.")
  public List<Slice<CommentView>> comments(
      @Source List<PlanView> plans,
      Paging paging,
      @Description("Only what is about this item.") @Id @Nullable String itemId) {
    List<UUID> ids = plans.stream().map(PlanView::id).toList();
    Map<UUID, Slice<CommentView>> found =
        comments.slices(ids, paging.params(), paging.window(), itemId);
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  @Description("What was recorded of talks about the plan.")
  public List<Slice<CheckInView>> checkIns(@Source List<PlanView> plans, Paging paging) {
    List<UUID> ids = plans.stream().map(PlanView::id).toList();
    Map<UUID, Slice<CheckInView>> found = checkIns.slices(ids, paging.params(), paging.window());
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }

  @Mutation
  @Description("Says something about a plan or one of its items.")
  public CommentView addPlanComment(UUID planId, Body<CommentInput> input) {
    return comments.add(planId, input);
  }

  @Mutation
  @Description("Says a comment of one's own otherwise.")
  public CommentView patchPlanComment(
      UUID planId,
      UUID commentId,
      Patch<CommentInput> patch,
      @Description("Refuses the change unless this is the present revision.")
          @Nullable Integer revision) {
    return comments.patch(planId, commentId, patch.members(), tag(revision));
  }

  @Mutation
  @Description("Takes a comment of one's own back.")
  public UUID deletePlanComment(
      UUID planId,
      UUID commentId,
      @Description("Refuses to delete unless this is the present revision.")
          @Nullable Integer revision) {
    comments.delete(planId, commentId, tag(revision));
    return commentId;
  }

  @Mutation
  @Description("Puts a talk about a plan on record.")
  public CheckInView recordPlanCheckIn(UUID planId, Body<CheckInInput> input) {
    return checkIns.record(planId, input);
  }

  private static @Nullable String tag(@Nullable Integer revision) {
    return Etag.ofGiven(revision);
  }
}
