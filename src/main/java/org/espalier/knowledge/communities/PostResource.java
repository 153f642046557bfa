package org.espalier.knowledge.communities;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.SyncedResource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts in communities over REST. */
@Path("/api/v1/community-posts")
@Tag(name = "Communities")
@RunOnVirtualThread
class PostResource extends SyncedResource<PostInput, PostView> {

  private final Posts posts;
  private final PostModerations moderations;

  PostResource(Posts posts, PostModerations moderations) {
    super(posts);
    this.posts = posts;
    this.moderations = moderations;
  }

  /**
   * What is said in communities that the caller looks into.
   *
   * @param communityId only what is said in this community
   * @param parentId only replies to this topic
   * @param authorId only what this person says
   * @param topics only topics, or only replies
   * @param q words of the post
   */
  @GET
  @SortedBy({"createdAt", "pinned", "externalId", "updatedAt"})
  public Page<PostView> list(
      @BeanParam PageParams page,
      @QueryParam("communityId") @Nullable String communityId,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("authorId") @Nullable String authorId,
      @QueryParam("topics") @Nullable String topics,
      @QueryParam("q") @Nullable String q) {
    return posts.page(page, filters(communityId, parentId, authorId, topics, q));
  }

  static Filters filters(
      @Nullable String communityId,
      @Nullable String parentId,
      @Nullable String authorId,
      @Nullable String topics,
      @Nullable String q) {
    return new Filters()
        .uuid("communityId", communityId, "p.community_id = :communityId")
        .uuid("parentId", parentId, "p.parent_id = :parentId")
        .uuid("authorId", authorId, "p.author_id = :authorId")
        .flag("topics", topics, Condition.of("p.parent_id is null"))
        .search(q, "to_tsvector('simple', coalesce(p.title, '') || ' ' || p.text)");
  }

  /** Moderators of the community pin, lock and remove; what is removed keeps its place. */
  @POST
  @Path("/{id}/moderations")
  @Idempotent
  @Operation(operationId = "moderateCommunityPost", summary = "Pin, lock or remove a post")
  @Problems("GONE")
  public RestResponse<PostView> moderate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<Moderation> body) {
    return RestResponse.ok(moderations.moderate(id, body.valid(), ifMatch));
  }
}
