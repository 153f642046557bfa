package org.espalier.knowledge.communities;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Events of communities over REST. */
@Path("/api/v1/community-events")
@Tag(name = "Communities")
@RunOnVirtualThread
class MeetingResource extends SyncedResource<MeetingInput, MeetingView> {

  private final Meetings meetings;

  MeetingResource(Meetings meetings) {
    super(meetings);
    this.meetings = meetings;
  }

  /**
   * Events of communities that the caller looks into.
   *
   * @param communityId only those of this community
   * @param endsAfter only those that end after this moment
   */
  @GET
  @SortedBy({"startsAt", "externalId", "updatedAt"})
  public Page<MeetingView> list(
      @BeanParam PageParams page,
      @QueryParam("communityId") @Nullable String communityId,
      @QueryParam("endsAfter") @Nullable String endsAfter) {
    return meetings.page(page, filters(communityId, endsAfter));
  }

  static Filters filters(@Nullable String communityId, @Nullable String endsAfter) {
    Filters filters =
        new Filters().uuid("communityId", communityId, "v.community_id = :communityId");
    Instant after = filters.params().moment("endsAfter", endsAfter);
    return after == null
        ? filters
        : filters.add(Condition.of("v.ends_at > :endsAfter", Args.of("endsAfter", after)));
  }
}
