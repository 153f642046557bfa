package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.organisation.OrgUnitView;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Goals over GraphQL: of whom, for what, and what serves them. */
@Singleton
class GoalGraph extends SyncedGraph<GoalInput, GoalView> {

  private final Goals goals;
  private final Employees employees;
  private final OrgUnits units;
  private final Initiatives initiatives;
  private final Competencies competencies;

  GoalGraph(
      Goals goals,
      Employees employees,
      OrgUnits units,
      Initiatives initiatives,
      Competencies competencies) {
    super(goals, GoalView.class);
    this.goals = goals;
    this.employees = employees;
    this.units = units;
    this.initiatives = initiatives;
    this.competencies = competencies;
  }

  @Query
  @Description("Goals of units, and those of people whom the caller may see.")
  public Slice<GoalView> goals(
      Paging paging,
      @Id @Nullable String employeeId,
      @Id @Nullable String orgUnitId,
      @Description("Only those that serve this goal directly.") @Id @Nullable String parentId,
      @Description("Only those that serve this initiative directly.") @Id
          @Nullable String initiativeId,
      @Id @Nullable String competencyId,
      @Nullable GoalState state) {
    return list(
        paging,
        GoalFilters.of(employeeId, orgUnitId, parentId, initiativeId, competencyId, name(state)));
  }

  @Mutation
  @Description("Takes a step with a goal.")
  public GoalView transitionGoal(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return goals.transition(id, input.valid(), revision == null ? null : Etag.of(revision));
  }

  @Description("Whose goal it is; null for a unit's.")
  public List<@Nullable EmployeeView> employee(@Source List<GoalView> all) {
    return Referred.by(all, GoalView::employeeId, employees::all);
  }

  @Description("The unit whose goal it is; null for a person's.")
  public List<@Nullable OrgUnitView> orgUnit(@Source List<GoalView> all) {
    return Referred.by(all, GoalView::orgUnitId, units::all);
  }

  @Description("The goal that it serves; null if there is none that the caller may see.")
  public List<@Nullable GoalView> parent(@Source List<GoalView> all) {
    return Referred.by(all, GoalView::parentId, goals::all);
  }

  @Description("The initiative that it serves by itself.")
  public List<@Nullable InitiativeView> initiative(@Source List<GoalView> all) {
    return Referred.by(all, GoalView::initiativeId, initiatives::all);
  }

  @Description("The goals that serve it directly.")
  public List<Slice<GoalView>> children(
      @Source List<GoalView> all, Paging paging, @Nullable GoalState state) {
    return lists(all, "g.parent_id", paging, in(state));
  }

  @Description("The steps that it took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<GoalView> all) {
    return goals.transitions(all.stream().map(GoalView::id).toList());
  }

  @Description("The competency that the goal needs or develops.")
  public List<@Nullable CompetencyView> competency(@Source List<GoalCompetency> named) {
    return Referred.by(named, GoalCompetency::competencyId, competencies::all);
  }

  @Description("The goals of the person.")
  public List<Slice<GoalView>> goals(
      @Source List<EmployeeView> people, Paging paging, @Nullable GoalState state) {
    return lists(people, "g.employee_id", paging, in(state));
  }

  @Description("The goals of the unit.")
  public List<Slice<GoalView>> goals(@Source List<OrgUnitView> all, Paging paging) {
    return lists(all, "g.org_unit_id", paging, new Filters());
  }

  private static Filters in(@Nullable GoalState state) {
    return GoalFilters.of(null, null, null, null, null, name(state));
  }

  private static @Nullable String name(@Nullable GoalState state) {
    return state == null ? null : state.name();
  }
}
