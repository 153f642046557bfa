package org.espalier.learning.sessions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.workflow.Lifecycle;
import org.espalier.platform.workflow.Lifecycles;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** When and where activities are held. */
@Singleton
public class Sessions extends Synced<SessionInput, SessionView> {

  /** How a session is referred to. */
  public static final EitherId<Lookup.Id> EITHER =
      new EitherId<>(
          "session",
          Lookup.of("session", "class_session"),
          Lookup.byId("session", "class_session"));

  private static final Query LINK_MEETINGS = Query.file("learning/link_session_meetings");
  private static final Query LINK_INSTRUCTORS = Query.file("learning/link_session_instructors");
  private static final Lifecycle LIFE =
      Lifecycle.of("session", "class_session", "session_id", SessionState.SCHEDULED);

  private final Tools tools;
  private final SessionGuard guard;
  private final Lifecycles lives;
  private final Event<SessionsChanged> changes;

  Sessions(Tools tools, SessionGuard guard, Event<SessionsChanged> changes, Lifecycles lives) {
    super(
        tools,
        "session",
        SessionColumns.table(),
        null,
        new Listing<>(Query.file("learning/sessions"), SessionView::of, "s")
            .sort("startsAt", "s.starts_at", "timestamptz", SessionView::startsAt)
            .sort("externalId", "s.external_id", "text", SessionView::externalId)
            .sort("updatedAt", "s.updated_at", "timestamptz", SessionView::updatedAt)
            .usually("startsAt"),
        "s",
        new OpenPolicy("sessions", tools.tenancy(), Role.LEARNING_ADMIN));
    this.tools = tools;
    this.guard = guard;
    this.lives = lives;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Class<SessionInput> input() {
    return SessionInput.class;
  }

  @Override
  public Optional<String> irreplaceable() {
    return Optional.of("People are enrolled in sessions: cancel those that do not take place.");
  }

  @Override
  protected SessionInput inputOf(SessionView session) {
    return SessionColumns.inputOf(session);
  }

  @Override
  protected void guard(List<Inbound<SessionInput>> rows, References references) {
    List<SessionGuard.Aimed> aimed = new ArrayList<>();
    for (Inbound<SessionInput> row : rows) {
      ActivityRef activity =
          ActivityRef.EITHER.findIfKnown(
              row, references, row.input().activityExternalId(), row.input().activityId());
      if (row.faults().isEmpty() && activity != null) {
        List<@Nullable UUID> holders = new ArrayList<>();
        row.input().holders().forEach(one -> holders.add(employee(row, references, one)));
        aimed.add(new SessionGuard.Aimed(row, activity.id(), holders));
      }
    }
    guard.check(aimed);
  }

  private static @Nullable UUID employee(
      Inbound<SessionInput> row, References references, SessionInstructorInput one) {
    Lookup.Id found =
        one.name() != null
            ? null
            : Employees.EITHER.findIfKnown(
                row, references, one.employeeExternalId(), one.employeeId());
    return found == null ? null : found.id();
  }

  @Override
  protected void changed(List<Inbound<SessionInput>> rows, Batch<SessionInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(LINK_MEETINGS, Args.none().uuids("ids", ids));
    tools.sql().update(LINK_INSTRUCTORS, Args.none().uuids("ids", ids));
    lives.record(LIFE, ids, batch.now(), batch.comment());
    changes.fire(new SessionsChanged(ids, batch.comment(), batch.now()));
  }

  /**
   * Takes a step in the life of a session. Cancelling it cancels all enrolments.
   *
   * @throws org.espalier.platform.problem.ProblemException ILLEGAL_TRANSITION with the legal steps
   */
  public SessionView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    SessionState to = Steps.target(request, SessionState.class);
    return rewrite(
        id,
        ifMatch,
        request.comment(),
        before -> {
          SessionState decided = before.state() == null ? SessionState.SCHEDULED : before.state();
          SessionState from =
              SessionState.at(
                  Moments.now(),
                  decided,
                  Objects.requireNonNull(before.begins()),
                  Objects.requireNonNull(before.ends()));
          Steps.require(from, to, from.next());
          return new Parsed<>(before.in(to), new Faults());
        });
  }

  /** The steps that a session took, the first one first. */
  public List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible sessions took, in the sessions' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return lives.of(LIFE, ids);
  }
}
