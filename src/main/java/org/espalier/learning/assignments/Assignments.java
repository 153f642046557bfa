package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
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
  private final Tools tools;
  private final AssignmentGuard guard;
  private final AssignmentPolicy policy;
  private final AssignmentSteps steps;

  Assignments(Tools tools, AssignmentGuard guard, AssignmentPolicy policy, AssignmentSteps steps) {
    super(tools, "assignment", table(policy), null, LISTING, "s", policy);
    this.tools = tools;
    this.guard = guard;
    this.policy = policy;
    this.steps = steps;
  }

  private static SyncTable<AssignmentInput> table(AssignmentPolicy policy) {
    return new SyncTable<AssignmentInput>("assignment")
        .concerns("employee_id")
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
    steps.record(ids, batch.now(), batch.comment());
    steps.made(
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
    return steps.of(ids);
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

  /** A person and an activity. */
  public record Pair(UUID employee, UUID activity) {}
}
