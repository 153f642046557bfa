package org.espalier.knowledge.communities;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Communities over REST. */
@Path("/api/v1/communities")
@Tag(name = "Communities", description = "Where those meet who do the same work.")
@RunOnVirtualThread
class CommunityResource extends SyncedResource<CommunityInput, CommunityView> {

  private static final String DOCUMENT =
      "to_tsvector('simple', c.name || ' ' || coalesce(c.description, ''))";

  private final Communities communities;

  CommunityResource(Communities communities) {
    super(communities);
    this.communities = communities;
  }

  /**
   * All of them, open and closed.
   *
   * @param competencyId only those that practise this
   * @param access only those of this access
   * @param q words of name and description
   */
  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<CommunityView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("access") @Nullable String access,
      @QueryParam("q") @Nullable String q) {
    return communities.page(page, filters(competencyId, access, q));
  }

  static Filters filters(
      @Nullable String competencyId, @Nullable String access, @Nullable String q) {
    return new Filters()
        .uuid("competencyId", competencyId, Topics.about(Communities.TABLE, "c", "competencyId"))
        .choice("access", access, CommunityAccess.class, "c.access = :access")
        .search(q, DOCUMENT);
  }
}
