package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Events of communities over GraphQL. */
@Singleton
class MeetingGraph extends SyncedGraph<MeetingInput, MeetingView> {

  MeetingGraph(Meetings meetings) {
    super(meetings, MeetingView.class);
  }

  @Query
  @Description("Events of communities that the caller looks into.")
  public Slice<MeetingView> communityEvents(
      Paging paging,
      @Id @Nullable String communityId,
      @Description("Only those that end after this moment.") @Nullable Instant endsAfter) {
    String after = endsAfter == null ? null : endsAfter.toString();
    return list(paging, MeetingResource.filters(communityId, after));
  }

  @Description("When the community meets.")
  public List<Slice<MeetingView>> events(@Source List<CommunityView> all, Paging paging) {
    return lists(all, "v.community_id", paging, new Filters());
  }
}
