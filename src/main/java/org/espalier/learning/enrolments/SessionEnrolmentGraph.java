package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.graphql.ChangedThings;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Subscription;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** Attendance, cancellations and changes of enrolments over GraphQL. */
@Singleton
class SessionEnrolmentGraph implements Graph {

  private final Attendance attendance;
  private final SessionCancellations cancellations;
  private final EnrolmentPolicy policy;
  private final EnrolmentReader reader;
  private final FeedReader feed;

  SessionEnrolmentGraph(
      Attendance attendance,
      SessionCancellations cancellations,
      EnrolmentPolicy policy,
      EnrolmentReader reader,
      FeedReader feed) {
    this.attendance = attendance;
    this.cancellations = cancellations;
    this.policy = policy;
    this.reader = reader;
    this.feed = feed;
  }

  @Mutation
  @Description("Says who was in a session: who attended has completed the activity.")
  public SessionAttendance recordAttendance(UUID sessionId, Body<AttendanceRequest> input) {
    return attendance.record(sessionId, input);
  }

  @Mutation
  @Description("Cancels a session, and finds seats in other ones for its people if asked.")
  public SessionCancellation cancelSession(
      UUID id, Body<CancellationRequest> input, @Nullable Integer revision) {
    return cancellations.cancel(id, input.valid(), Etag.ofGiven(revision));
  }

  @Subscription
  @Description("Enrolments that are made or change from now on, as far as the caller may see them.")
  public EventStream<EnrolmentView> enrolmentChanged(
      @Description("Only those in this session.") @Nullable UUID sessionId,
      @Description("Only those of this person.") @Nullable UUID employeeId) {
    policy.visible();
    Condition which = ChangedThings.about("enrolment", employeeId);
    if (sessionId != null) {
      which =
          Condition.and(
              List.of(
                  which,
                  Condition.of(
                      "v.data ->> 'sessionId' = :session",
                      Args.of("session", sessionId.toString()))));
    }
    return new ChangedThings<>(feed, which, reader::all);
  }
}
