package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.tree.Tree;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The goals of people and units; what serves what is a tree. */
@Singleton
public class Goals extends Synced<GoalInput, GoalView> {

  /** How a goal is referred to. */
  public static final Lookup<Lookup.Id> LOOKUP = Lookup.of("goal", "goal");

  /** Which goal serves which. */
  public static final Tree TREE = new Tree("goal", "parent_id");

  private static final Query SELECT = Query.file("performance/goals");
  private static final Query LINK = Query.file("performance/link_goals");
  private static final Listing<GoalView> THEN =
      new Listing<>(SELECT.with("until", "c.recorded_at <= :asOf"), GoalView::of, "g");

  private final Tools tools;
  private final GoalGuard guard;
  private final GoalPolicy policy;
  private final GoalSteps steps;

  Goals(Tools tools, GoalGuard guard, GoalPolicy policy, GoalSteps steps) {
    super(
        tools,
        "goal",
        table(),
        TREE,
        new Listing<>(SELECT.with("until", "true"), GoalView::of, "g")
            .sort("title", "g.title", "text", GoalView::title)
            .sort("externalId", "g.external_id", "text", GoalView::externalId)
            .sort("updatedAt", "g.updated_at", "timestamptz", GoalView::updatedAt),
        "g",
        policy);
    this.tools = tools;
    this.guard = guard;
    this.policy = policy;
    this.steps = steps;
  }

  private static SyncTable<GoalInput> table() {
    return new SyncTable<GoalInput>("goal")
        .concerns("employee_id")
        .refersTo(CompetencyRef.LOOKUP, input -> GoalContent.competencies(input))
        .text("title", GoalInput::title)
        .text("description", GoalInput::description)
        .reference(
            "employee_id", Employees.LOOKUP, GoalInput::employeeExternalId, "/employeeExternalId")
        .reference(
            "org_unit_id", OrgUnits.LOOKUP, GoalInput::orgUnitExternalId, "/orgUnitExternalId")
        .parent("parent_id", LOOKUP, GoalInput::parentExternalId, "/parentExternalId")
        .reference(
            "initiative_id",
            Initiatives.LOOKUP,
            GoalInput::initiativeExternalId,
            "/initiativeExternalId")
        .number("weight", GoalInput::usualWeight)
        .date("starts_on", GoalInput::startsOn)
        .date("due_on", GoalInput::dueOn)
        .json("competencies", GoalContent::competencies)
        .json("key_results", (row, _) -> GoalContent.results(row.input()))
        .choice("state", GoalInput::state)
        .onlyAtFirst(GoalState.DRAFT.name());
  }

  @Override
  public String name() {
    return "goals";
  }

  @Override
  public Class<GoalInput> input() {
    return GoalInput.class;
  }

  @Override
  public Optional<String> parentOf(GoalInput input) {
    return Optional.ofNullable(input.parentExternalId());
  }

  @Override
  protected GoalInput inputOf(GoalView goal) {
    return GoalContent.input(goal);
  }

  @Override
  protected void guard(List<Inbound<GoalInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .map(row ->
                new GoalGuard.Aimed(
                    row,
                    references.idIfKnown(
                        Employees.LOOKUP, row.source(), row.input().employeeExternalId()),
                    references.idIfKnown(
                        OrgUnits.LOOKUP, row.source(), row.input().orgUnitExternalId()),
                    references.idIfKnown(LOOKUP, row.source(), row.input().parentExternalId())))
            .toList());
  }

  @Override
  protected void changed(List<Inbound<GoalInput>> rows, Batch<GoalInput> batch) {
    List<UUID> ids = rows.stream().map(Inbound::id).toList();
    tools.sql().update(LINK, Args.none().uuids("ids", ids));
    steps.record(ids, batch.now(), batch.comment());
  }

  @Override
  protected void requireDeletable(GoalView present) {
    policy.requireChangeOf(present.employeeId());
  }

  /**
   * Takes a step.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION or
   *     ILLEGAL_TRANSITION
   */
  public GoalView transition(UUID id, TransitionRequest request, @Nullable String ifMatch) {
    GoalState to = Steps.target(request, GoalState.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          GoalView present = get(id);
          policy.requireChangeOf(present.employeeId());
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.state(), to, present.state().next());
          steps.take(present, to, Moments.now(), request.comment());
          return get(id);
        });
  }

  /** The steps that a goal took, the first one first. */
  public List<TransitionView> transitions(UUID id) {
    return transitions(List.of(get(id).id())).getFirst();
  }

  /** The steps that visible goals took, in the goals' order. */
  List<List<TransitionView>> transitions(List<UUID> ids) {
    return steps.of(ids);
  }

  /** Visible goals by what was told of them until a moment. */
  public List<GoalView> then(List<UUID> ids, AsOf asOf) {
    Condition among =
        Condition.of("g.id = any(:ids)", Args.of("asOf", asOf.at()).uuids("ids", ids));
    return THEN.some(tools.sql(), Condition.and(List.of(among, policy.visible())));
  }

  /** Tells the feed what happened to a goal. */
  public void note(String what, GoalView goal, Map<String, ?> facts) {
    steps.note(what, goal, facts);
  }
}
