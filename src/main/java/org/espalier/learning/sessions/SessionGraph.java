package org.espalier.learning.sessions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.catalogue.Activities;
import org.espalier.learning.catalogue.ActivityView;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Sessions over GraphQL. */
@Singleton
class SessionGraph extends SyncedGraph<SessionInput, SessionView> {

  private final Sessions sessions;
  private final Activities activities;
  private final StrictJson json;

  SessionGraph(Sessions sessions, Activities activities, StrictJson json) {
    super(sessions, SessionView.class);
    this.sessions = sessions;
    this.activities = activities;
    this.json = json;
  }

  @Query
  @Description("When and where activities are held.")
  public Slice<SessionView> sessions(
      Paging paging,
      @Id @Nullable String activityId,
      @Description("Only those of activities that develop this competency.") @Id
          @Nullable String competencyId,
      @Description("Only those that this employee holds.") @Id @Nullable String instructorId,
      @Description("Only those at this place, written in capitals or not.")
          @Nullable String location,
      @Nullable String language,
      @Description("Only those that are to come and have seats left, or only the others.")
          @Nullable Boolean free,
      @Description("Only those that begin at this moment or later.") @Nullable Instant from,
      @Description("Only those that begin before this moment.") @Nullable Instant to,
      @Nullable SessionState state) {
    return list(
        paging,
        SessionFilters.of(
            new SessionFilters.Asked(
                activityId,
                competencyId,
                instructorId,
                location,
                language,
                text(free),
                text(from),
                text(to),
                text(state))));
  }

  @Mutation
  @Description("Says that a session will take place.")
  public SessionView confirmSession(UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, SessionState.CONFIRMED, comment, revision);
  }

  @Mutation
  @Description("Ends a running session before its time.")
  public SessionView completeSession(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, SessionState.COMPLETED, comment, revision);
  }

  @Description("When and where it is held.")
  public List<Slice<SessionView>> sessions(@Source List<ActivityView> activities, Paging paging) {
    return lists(activities, "s.activity_id", paging, new Filters());
  }

  @Description("What is held.")
  public List<@Nullable ActivityView> activity(@Source List<SessionView> sessions) {
    return Referred.by(sessions, SessionView::activityId, activities::all);
  }

  @Description("The steps that the session took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<SessionView> sessions) {
    return this.sessions.transitions(sessions.stream().map(SessionView::id).toList());
  }

  private static @Nullable String text(@Nullable Object value) {
    return Objects.toString(value, null);
  }

  private SessionView step(
      UUID id, SessionState to, @Nullable String comment, @Nullable Integer revision) {
    TransitionRequest request = json.checked(new TransitionRequest(to.name(), comment));
    return sessions.transition(id, request, Etag.ofGiven(revision));
  }
}
