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
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Who comes to events of communities, over GraphQL. */
@Singleton
class AttendeeGraph extends SyncedGraph<AttendeeInput, AttendeeView> {

  private final AttendeeSteps steps;
  private final Meetings meetings;

  AttendeeGraph(Attendees attendees, AttendeeSteps steps, Meetings meetings) {
    super(attendees, AttendeeView.class);
    this.steps = steps;
    this.meetings = meetings;
  }

  @Query
  @Description(
      "One's own sign-ups, and those for events to which one invites or whose community one moderates.")
  public Slice<AttendeeView> communityEventAttendees(
      Paging paging,
      @Id @Nullable String communityEventId,
      @Id @Nullable String employeeId,
      @Nullable AttendeeState state) {
    String meant = state == null ? null : state.name();
    return list(paging, AttendeeResource.filters(communityEventId, employeeId, meant));
  }

  @Mutation
  @Description("Says whether somebody was at an event.")
  public AttendeeView transitionCommunityEventAttendee(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return steps.step(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The steps that it took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<AttendeeView> all) {
    return steps.transitions(all);
  }

  @Description("The event; null if the caller does not look into its community any more.")
  public List<@Nullable MeetingView> event(@Source List<AttendeeView> all) {
    return Referred.by(all, AttendeeView::communityEventId, meetings::all);
  }

  @Description("Who comes, as far as the caller may see it.")
  public List<Slice<AttendeeView>> signUps(@Source List<MeetingView> all, Paging paging) {
    return lists(all, "a.event_id", paging, new Filters());
  }
}
