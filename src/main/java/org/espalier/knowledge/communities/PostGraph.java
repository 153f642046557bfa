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
import org.jspecify.annotations.Nullable;

/** Posts in communities over GraphQL. */
@Singleton
class PostGraph extends SyncedGraph<PostInput, PostView> {

  private final Posts posts;
  private final PostModerations moderations;

  PostGraph(Posts posts, PostModerations moderations) {
    super(posts, PostView.class);
    this.posts = posts;
    this.moderations = moderations;
  }

  @Query
  @Description("What is said in communities that the caller looks into.")
  public Slice<PostView> communityPosts(
      Paging paging,
      @Id @Nullable String communityId,
      @Description("Only replies to this topic.") @Id @Nullable String parentId,
      @Id @Nullable String authorId,
      @Description("Only topics, or only replies.") @Nullable Boolean topics,
      @Description("Words of the post.") @Nullable String q) {
    String first = topics == null ? null : topics.toString();
    return list(paging, PostResource.filters(communityId, parentId, authorId, first, q));
  }

  @Mutation
  @Description("Pins, locks or removes a post.")
  public PostView moderateCommunityPost(
      UUID id,
      Body<Moderation> input,
      @Description("Refuses to unless this is the present revision.") @Nullable Integer revision) {
    return moderations.moderate(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The topic that it replies to.")
  public List<@Nullable PostView> parent(@Source List<PostView> all) {
    return Referred.by(all, PostView::parentId, posts::all);
  }

  @Description("What is said in the community, topics and replies.")
  public List<Slice<PostView>> discussion(@Source List<CommunityView> all, Paging paging) {
    return lists(all, "p.community_id", paging, new Filters());
  }
}
