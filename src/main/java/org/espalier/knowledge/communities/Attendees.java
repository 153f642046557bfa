package org.espalier.knowledge.communities;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to events of communities. Places go by the order of sign-up: who changes a sign-up, or
 * comes back, is the last one.
 */
@Singleton
class Attendees extends Synced<AttendeeInput, AttendeeView> {

  static final Lifecycle LIFE =
      Lifecycle.of(
          "community-event-attendee", "event_attendee", "attendee_id", AttendeeState.SIGNED_UP);

  private final CommunityPolicy policy;
  private final AttendeeGuard guard;
  private final Meetings meetings;
  private final Lifecycles lives;

  Attendees(
      Tools tools,
      CommunityPolicy policy,
      AttendeePolicy visible,
      AttendeeGuard guard,
      Meetings meetings,
      Lifecycles lives) {
    super(
        tools,
        "community-event-attendee",
        table(policy),
        null,
        new Listing<>(Query.file("knowledge/event_attendees"), AttendeeView::of, "a")
            .sort("createdAt", "a.created_at", "timestamptz", AttendeeView::createdAt)
            .sort("externalId", "a.external_id", "text", AttendeeView::externalId)
            .sort("updatedAt", "a.updated_at", "timestamptz", AttendeeView::updatedAt),
        "a",
        visible);
    this.policy = policy;
    this.guard = guard;
    this.meetings = meetings;
    this.lives = lives;
  }

  private static SyncTable<AttendeeInput> table(CommunityPolicy policy) {
    return new SyncTable<AttendeeInput>("event_attendee")
        .either(
            "event_id",
            MeetingInput.EITHER,
            AttendeeInput::communityEventExternalId,
            AttendeeInput::communityEventId)
        .fixed("/communityEventExternalId", "It is of another event.")
        .endsWithIt()
        .either(
            "employee_id",
            Employees.EITHER,
            AttendeeInput::employeeExternalId,
            AttendeeInput::employeeId)
        .fixed("/employeeExternalId", "It is somebody else's.")
        .endsWithIt()
        .choice("state", (row, _) -> policy.authors().agreed() ? row.input().state() : null)
        .onlyAtFirst(AttendeeState.SIGNED_UP.name());
  }

  /** External ids can name who wrote it. */
  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected void guard(List<Inbound<AttendeeInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .<AttendeeGuard.@Nullable Pair>map(row -> pair(row, references))
            .filter(Objects::nonNull)
            .toList());
  }

  private static AttendeeGuard.@Nullable Pair pair(
      Inbound<AttendeeInput> row, References references) {
    AttendeeInput input = row.input();
    Lookup.Id event =
        MeetingInput.EITHER.findIfKnown(
            row, references, input.communityEventExternalId(), input.communityEventId());
    Lookup.Id employee =
        Employees.EITHER.findIfKnown(
            row, references, input.employeeExternalId(), input.employeeId());
    return event == null || employee == null
        ? null
        : new AttendeeGuard.Pair(row, event.id(), employee.id());
  }

  @Override
  protected void changed(List<Inbound<AttendeeInput>> rows, Batch<AttendeeInput> batch) {
    lives.record(LIFE, rows.stream().map(Inbound::id).toList(), batch.now(), batch.comment());
  }

  /** People withdraw as long as nobody has said whether they were there. */
  @Override
  protected void requireDeletable(AttendeeView present) {
    if (!policy.authors().is(present.employee().id())) {
      requireLeads(present);
    } else if (present.state() != AttendeeState.SIGNED_UP) {
      throw CommonProblem.CONFLICT.because("Whether you were there is on record.");
    }
  }

  /**
   * Insists that the caller invites to the event, moderates its community, or is a program that
   * knows.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireLeads(AttendeeView present) {
    if (policy.authors().agreed()) {
      return;
    }
    MeetingView event = meetings.get(present.communityEventId());
    if (!policy.authors().is(event.organiser().id())) {
      policy.requireModerator(List.of(event.communityId()));
    }
  }

  @Override
  public String name() {
    return "community-event-attendees";
  }

  @Override
  public Class<AttendeeInput> input() {
    return AttendeeInput.class;
  }

  @Override
  protected AttendeeInput inputOf(AttendeeView one) {
    return new AttendeeInput(
        one.externalId(),
        one.source(),
        one.communityEventExternalId(),
        null,
        one.employee().externalId(),
        null,
        one.state(),
        one.status());
  }
}
