package org.espalier.knowledge.mentoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.EditedTogether;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Sessions of mentorings over REST. */
@Path("/api/v1/mentoring-sessions")
@Tag(name = "Mentoring")
@RunOnVirtualThread
@EditedTogether
class MentoringSessionResource extends SyncedResource<MentoringSessionInput, MentoringSessionView> {

  private final MentoringSessions sessions;

  MentoringSessionResource(MentoringSessions sessions) {
    super(sessions);
    this.sessions = sessions;
  }

  /**
   * Those of the caller; all of them, without notes, for administrators.
   *
   * @param mentoringId only those of this mentoring
   */
  @GET
  @SortedBy({"heldOn", "externalId", "updatedAt"})
  public Page<MentoringSessionView> list(
      @BeanParam PageParams page, @QueryParam("mentoringId") @Nullable String mentoringId) {
    return sessions.page(page, filters(mentoringId));
  }

  static Filters filters(@Nullable String mentoringId) {
    return new Filters().uuid("mentoringId", mentoringId, "s.mentoring_id = :mentoringId");
  }
}
