package org.espalier.knowledge.mentoring;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** Sessions of mentorings over GraphQL. */
@Singleton
class MentoringSessionGraph extends SyncedGraph<MentoringSessionInput, MentoringSessionView> {

  private final Mentorings mentorings;

  MentoringSessionGraph(MentoringSessions sessions, Mentorings mentorings) {
    super(sessions, MentoringSessionView.class);
    this.mentorings = mentorings;
  }

  @Query
  @Description("When mentees and mentors met: those of the caller; all of them for administrators.")
  public Slice<MentoringSessionView> mentoringSessions(
      Paging paging, @Id @Nullable String mentoringId) {
    return list(paging, MentoringSessionResource.filters(mentoringId));
  }

  @Description("The mentoring that it belongs to.")
  public List<@Nullable MentoringView> mentoring(@Source List<MentoringSessionView> all) {
    return Referred.by(all, MentoringSessionView::mentoringId, mentorings::all);
  }

  @Description("When the two met.")
  public List<Slice<MentoringSessionView>> meetings(
      @Source List<MentoringView> all, Paging paging) {
    return lists(all, "s.mentoring_id", paging, new Filters());
  }
}
