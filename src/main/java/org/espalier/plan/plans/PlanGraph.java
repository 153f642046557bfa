package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.evidence.EvidenceLog;
import org.espalier.competency.evidence.EvidenceView;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.assignments.Assignments;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Development plans over GraphQL, as they are read. */
@Singleton
class PlanGraph implements Graph {

  private final PlanReader plans;
  private final Assignments assignments;
  private final EvidenceLog evidence;

  PlanGraph(PlanReader plans, Assignments assignments, EvidenceLog evidence) {
    this.plans = plans;
    this.assignments = assignments;
    this.evidence = evidence;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(PlanView.class, "development_plan", plans::all));
  }

  @Query
  @Description("The development plan with this id.")
  public PlanView developmentPlan(UUID id) {
    return plans.get(id);
  }

  @Query
  @Description("The development plans that the caller may see.")
  public Slice<PlanView> developmentPlans(
      Paging paging,
      @Id @Nullable String employeeId,
      @Description("The plan that has this item.") @Id @Nullable String itemId,
      @Description("Only plans that develop this competency.") @Id @Nullable String competencyId,
      @Description("Only plans for this job, which is not the own one.") @Id
          @Nullable String targetJobId,
      @Description("Only plans of people of this org unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Description("Only plans of people with this job.") @Id @Nullable String jobId,
      @Description("Only plans of people who report to this person directly.") @Id
          @Nullable String managerId,
      @Description(
              "Only plans of people who report to this person, directly or not, and of the person.")
          @Id
          @Nullable String withinManagerId,
      @Nullable PlanState state,
      @Description("Only active plans with an open item after its due date, or only the others.")
          @Nullable Boolean overdue,
      @Description("Only active plans without progress for so long: P30D.")
          @Nullable String stalledFor,
      @Description(
              "Only running plans with an open item whose target nothing on offer reaches, or only the others.")
          @Nullable Boolean unserved) {
    PlanFilters wanted =
        new PlanFilters()
            .plan(employeeId, targetJobId, null, null, state == null ? null : state.name())
            .having(itemId, competencyId, null, null, null)
            .of(null, withinOrgUnitId, jobId, managerId, withinManagerId)
            .standing(text(overdue), stalledFor, text(unserved));
    return plans.slice(paging.params(), paging.window(), wanted.filters());
  }

  @Description("The person's development plans.")
  public List<Slice<PlanView>> plans(
      @Source List<EmployeeView> people, Paging paging, @Nullable PlanState state) {
    Owners owners = new Owners("p.employee_id", people.stream().map(EmployeeView::id).toList());
    String wanted = state == null ? null : state.name();
    Map<UUID, Slice<PlanView>> found =
        plans.slices(
            owners,
            paging.params(),
            paging.window(),
            new PlanFilters().plan(null, null, null, null, wanted).filters());
    return people.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The plan that it goes on from.")
  public List<@Nullable PlanView> copiedFrom(@Source List<PlanView> plans) {
    return Referred.by(plans, PlanView::copiedFromId, this.plans::all);
  }

  @Description("The plans that go on from it.")
  public List<Slice<PlanView>> copies(@Source List<PlanView> plans, Paging paging) {
    Owners owners = new Owners("p.copied_from_id", plans.stream().map(PlanView::id).toList());
    Map<UUID, Slice<PlanView>> found =
        this.plans.slices(owners, paging.params(), paging.window(), new Filters());
    return plans.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The steps that the plan took, the first one first.")
  public List<List<PlanStep>> transitions(@Source List<PlanView> plans) {
    return this.plans.steps(plans.stream().map(PlanView::id).toList());
  }

  @Description("The evidence by which the item was achieved.")
  public List<@Nullable EvidenceView> achievement(@Source List<PlanItemView> items) {
    return Referred.by(items, PlanItemView::achievedBy, evidence::all);
  }

  @Description("The learning assignment that was made for the action.")
  public List<@Nullable AssignmentView> assignment(@Source List<PlanActionView> actions) {
    return Referred.by(actions, PlanActionView::assignmentId, assignments::all);
  }

  @Description("The development plan that asked for it.")
  public List<@Nullable PlanView> plan(@Source List<AssignmentView> assignments) {
    List<UUID> items =
        assignments.stream().map(AssignmentView::planItemId).filter(Objects::nonNull).toList();
    Map<UUID, PlanView> found = new HashMap<>();
    if (!items.isEmpty()) {
      for (PlanView plan : plans.ofItems(items)) {
        plan.items().forEach(item -> found.put(item.id(), plan));
      }
    }
    return assignments.stream()
        .<@Nullable PlanView>map(one -> of(found, one.planItemId()))
        .toList();
  }

  private static @Nullable PlanView of(Map<UUID, PlanView> plans, @Nullable UUID item) {
    return item == null ? null : plans.get(item);
  }

  private static @Nullable String text(@Nullable Boolean flag) {
    return flag == null ? null : flag.toString();
  }
}
