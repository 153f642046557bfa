package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Communities over GraphQL. */
@Singleton
class CommunityGraph extends SyncedGraph<CommunityInput, CommunityView> {

  private final Communities communities;

  CommunityGraph(Communities communities) {
    super(communities, CommunityView.class);
    this.communities = communities;
  }

  @Query
  @Description("All communities, open and closed.")
  public Slice<CommunityView> communities(
      Paging paging,
      @Description("Only those that practise this.") @Id @Nullable String competencyId,
      @Nullable CommunityAccess access,
      @Description("Words of name and description.") @Nullable String q) {
    String meant = access == null ? null : access.name();
    return list(paging, CommunityResource.filters(competencyId, meant, q));
  }

  @Description("The community with all its members.")
  public List<@Nullable CommunityView> full(@Source List<CommunityBrief> mentioned) {
    return Referred.by(mentioned, CommunityBrief::id, communities::all);
  }
}
