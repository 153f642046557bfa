package org.espalier.learning.assignments;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.feed.Change;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Outcome;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Who is to learn what. A person has at most one open assignment of an activity. */
@Singleton
public class Assignments extends Synced<AssignmentInput, AssignmentView> {

  private static final Listing<AssignmentView> LISTING =
      new Listing<>(Query.file("learning/assignments"), AssignmentView::of, "s")
          .sort("updatedAt", "s.updated_at", "timestamptz", AssignmentView::updatedAt);
  private static final Query RECORD = Query.file("learning/record_assignment_steps");
  private static final Query CLOSE = Query.file("learning/close_assignments");
  private static final Query REOPEN = Query.file("learning/reopen_assignments");
  private static final Query TRANSITIONS =
      Query.of(
          """
          select t.assignment_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
          from assignment_transition t
          where t.tenant_id = :tenant and t.assignment_id = any(:ids) order by t.id\
          """);

  private final Tools tools;
  private final AssignmentGuard guard;
  private final AssignmentPolicy policy;
  private final Event<AssignmentsChanged> changes;

  Assignments(
      Tools tools,
      AssignmentGuard guard,
      AssignmentPolicy policy,
      Event<AssignmentsChanged> changes) {
    super(tools, "assignment", table(policy), null, LISTING, "s", policy);
    this.tools = tools;
    this.guard = guard;
    this.policy = policy;
    this.changes = changes;
  }

  private static SyncTable<AssignmentInput> table(AssignmentPolicy policy) {
    return new SyncTable<AssignmentInput>("assignment")
        .either(
            "employee_id",
            Employees.EITHER,
            AssignmentInput::employeeExternalId,
            AssignmentInput::employeeId)
        .either(
            "activity_id",
            ActivityRef.EITHER,
            AssignmentInput::activityExternalId,
            AssignmentInput::activityId)
        .choice("origin", (row, references) -> origin(row, references, policy))
        .initially(AssignmentOrigin.IMPORT.name())
        .flag("mandatory", input -> Boolean.TRUE.equals(input.mandatory()))
        .date("due", AssignmentInput::due)
        .choice("state", AssignmentInput::state)
        .initially(AssignmentState.ASSIGNED.name())
        .text("note", AssignmentInput::note);
  }

  /** What a row says, else what follows from what the caller is to the person. */
  private static @Nullable AssignmentOrigin origin(
      Inbound<AssignmentInput> row, References references, AssignmentPolicy policy) {
    if (row.input().origin() != null || policy.writesAll()) {
      return row.input().origin();
    }
    Lookup.Id employee = employee(row, references);
    return employee == null ? null : policy.to(employee.id()).origin();
  }

  private static Lookup.@Nullable Id employee(Inbound<AssignmentInput> row, References references) {
    return Employees.EITHER.findIfKnown(
        row, references, row.input().employeeExternalId(), row.input().employeeId());
  }

  @Override
  public String name() {
    return "assignments";
  }

  @Override
  public Class<AssignmentInput> input() {
    return AssignmentInput.class;
  }

  @Override
  protected AssignmentInput inputOf(AssignmentView assignment) {
    return new AssignmentInput(
        assignment.externalId(),
        assignment.source(),
        assignment.employeeExternalId(),
        null,
        assignment.activityExternalId(),
        null,
        assignment.origin(),
        assignment.mandatory(),
        assignment.due(),
        assignment.state(),
        assignment.note());
  }

  @Override
  protected @Nullable UUID person(Inbound<AssignmentInput> row, References references) {
    Lookup.Id employee = employee(row, references);
    return employee == null ? null : employee.id();
  }

  @Override
  protected void guard(List<Inbound<AssignmentInput>> rows, References references) {
    List<AssignmentGuard.Aimed> aimed =
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .flatMap(row -> {
              Lookup.Id employee = employee(row, references);
              ActivityRef activity =
                  ActivityRef.EITHER.findIfKnown(
                      row, references, row.input().activityExternalId(), row.input().activityId());
              return employee == null || activity == null
                  ? Stream.empty()
                  : Stream.of(
                      new AssignmentGuard.Aimed(
                          row, employee.id(), activity.id(), activity.offeredOn(Moments.today())));
            })
            .toList();
    guard.check(aimed);
  }

  @Override
  protected void changed(List<Inbound<AssignmentInput>> rows, Batch<AssignmentInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    recordSteps(ids, batch.now(), batch.comment());
    made(
        rows.stream().filter(row -> row.outcome() == Outcome.CREATED).map(Inbound::id).toList(),
        batch.now());
  }

  @Override
  protected void requireDeletable(AssignmentView present) {
    if (policy.to(present.employeeId()) != AssignmentPolicy.Relation.ADMIN) {
      throw AssignmentPolicy.forbidden("Cancel or waive it: only learning admins delete.");
    }
  }

  /** Takes a step by hand: start, waive, cancel. Completions complete or fail it. */
  public AssignmentView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    AssignmentState to = Steps.target(request, AssignmentState.class);
    return rewrite(
        id,
        ifMatch,
        request.comment(),
        before -> {
          AssignmentState from = Objects.requireNonNull(before.state());
          Steps.require(from, to, from.next());
          return new Parsed<>(before.in(to), new Faults());
        });
  }

  /** Makes an assignment of what the server itself says. */
  AssignmentView createOf(AssignmentInput input) {
    return create(new Body<>(new Parsed<>(input, new Faults())));
  }

  /** The steps that an assignment took, the first one first. */
  public List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible assignments took, in the assignments' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    Map<UUID, List<TransitionView>> taken = new HashMap<>();
    tools
        .sql()
        .list(
            TRANSITIONS,
            Args.none().uuids("ids", ids),
            row ->
                taken
                    .computeIfAbsent(row.uuid("assignment_id"), _ -> new ArrayList<>())
                    .add(TransitionView.of(row)));
    return ids.stream().map(id -> taken.getOrDefault(id, List.of())).toList();
  }

  /** What a person whom the caller was found to see is still to do. */
  public List<AssignmentView> openOf(UUID employee) {
    return LISTING.some(
        tools.sql(),
        Condition.of(
            "s.employee_id = :employee and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null",
            Args.of("employee", employee)));
  }

  /** What is open of these people and activities, whoever asks. */
  List<AssignmentView> openOf(Collection<Pair> pairs) {
    return LISTING.some(
        tools.sql(),
        Condition.of(
            "(s.employee_id, s.activity_id) in (select p.e, p.a from unnest(:employees::uuid[], :activities::uuid[])"
                + " as p (e, a)) and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null",
            Args.none()
                .uuids("employees", pairs.stream().map(Pair::employee).toList())
                .uuids("activities", pairs.stream().map(Pair::activity).toList())));
  }

  /** Closes the open assignments that completions answer; the assignment of each pair. */
  public Map<Pair, UUID> close(List<Closing> closings, Instant now) {
    Args args =
        audit(now)
            .uuids("employees", closings.stream().map(one -> one.pair().employee()).toList())
            .uuids("activities", closings.stream().map(one -> one.pair().activity()).toList())
            .texts("states", closings.stream().map(Closing::state).toList());
    Map<Pair, UUID> closed = new HashMap<>();
    tools
        .sql()
        .list(
            CLOSE,
            args,
            row ->
                closed.put(
                    new Pair(row.uuid("employee_id"), row.uuid("activity_id")), row.uuid("id")));
    closed.forEach((pair, id) -> note("updated", id, pair.employee()));
    recordSteps(closed.values(), now, null);
    return closed;
  }

  /** Opens assignments again whose completion was voided, as far as no other one is open by now. */
  public void reopen(Collection<UUID> assignments, String comment, Instant now) {
    List<UUID> opened = new ArrayList<>();
    tools
        .sql()
        .list(
            REOPEN,
            audit(now).uuids("ids", assignments),
            row -> {
              note("updated", row.uuid("id"), row.uuid("employee_id"));
              return opened.add(row.uuid("id"));
            });
    recordSteps(opened, now, comment);
  }

  /**
   * Puts on record where assignments have gone, and tells it; whatever changes a state calls it.
   */
  void recordSteps(Collection<UUID> assignments, Instant now, @Nullable String comment) {
    if (assignments.isEmpty()) {
      return;
    }
    Args args =
        audit(now)
            .and("comment", comment)
            .uuids("ids", assignments.stream().map(_ -> Ids.next()).toList())
            .uuids("assignments", assignments);
    Map<UUID, AssignmentState> taken = new HashMap<>();
    tools
        .sql()
        .list(
            RECORD,
            args,
            row ->
                taken.put(
                    row.uuid("assignment_id"), row.choice(AssignmentState.class, "to_state")));
    if (!taken.isEmpty()) {
      changes.fire(new AssignmentsChanged(taken, now));
    }
  }

  /** Tells that there are new assignments; whatever makes some calls it. */
  void made(Collection<UUID> assignments, Instant now) {
    if (!assignments.isEmpty()) {
      Map<UUID, AssignmentState> states = new HashMap<>();
      assignments.forEach(id -> states.put(id, AssignmentState.ASSIGNED));
      changes.fire(new AssignmentsChanged(states, now));
    }
  }

  private Args audit(Instant now) {
    return Args.of("now", now).and("actor", tools.tenancy().caller().subject());
  }

  void note(String what, UUID id, UUID employee) {
    tools
        .feed()
        .note(
            new Change(
                "assignment." + what,
                "assignment",
                id,
                employee,
                JsonText.of(Map.of("employeeId", employee))));
  }

  /** A person and an activity. */
  public record Pair(UUID employee, UUID activity) {}

  /** How an activity of a person ended. */
  public record Closing(Pair pair, boolean passed) {

    String state() {
      return (passed ? AssignmentState.COMPLETED : AssignmentState.FAILED).name();
    }
  }
}
