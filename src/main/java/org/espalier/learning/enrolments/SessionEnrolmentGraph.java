package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Subscription;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.jspecify.annotations.Nullable;

/** Attendance, cancellations and changes of enrolments over GraphQL. */
@Singleton
class SessionEnrolmentGraph implements Graph {

  private final Attendance attendance;
  private final SessionCancellations cancellations;
  private final EnrolmentChanges changes;

  SessionEnrolmentGraph(
      Attendance attendance, SessionCancellations cancellations, EnrolmentChanges changes) {
    this.attendance = attendance;
    this.cancellations = cancellations;
    this.changes = changes;
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
    return cancellations.cancel(id, input.valid(), revision == null ? null : Etag.of(revision));
  }

  @Subscription
  @Description("Enrolments that are made or change from now on, as far as the caller may see them.")
  public EventStream<EnrolmentView> enrolmentChanged(
      @Description("Only those in this session.") @Nullable UUID sessionId,
      @Description("Only those of this person.") @Nullable UUID employeeId) {
    return new Stream(changes, sessionId, employeeId, changes.begin());
  }

  /** Goes on where it left off. */
  private static final class Stream implements EventStream<EnrolmentView> {

    private final EnrolmentChanges changes;
    private final @Nullable UUID session;
    private final @Nullable UUID employee;
    private long position;

    Stream(
        EnrolmentChanges changes, @Nullable UUID session, @Nullable UUID employee, long position) {
      this.changes = changes;
      this.session = session;
      this.employee = employee;
      this.position = position;
    }

    @Override
    public List<EnrolmentView> more() {
      List<EventView> events = changes.after(position, session, employee);
      if (events.isEmpty()) {
        return List.of();
      }
      position = events.getLast().position();
      return changes.changed(events);
    }
  }
}
