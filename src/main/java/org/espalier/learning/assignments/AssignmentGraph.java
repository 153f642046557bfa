package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.catalogue.Activities;
import org.espalier.learning.catalogue.ActivityView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.graphql.ChangedThings;
import org.espalier.platform.graphql.EventStream;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.Subscription;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Assignments over GraphQL. */
@Singleton
class AssignmentGraph extends SyncedGraph<AssignmentInput, AssignmentView> {

  private final Assignments assignments;
  private final Activities activities;
  private final Employees employees;
  private final StrictJson json;
  private final AssignmentWork work;
  private final AssignmentBatches batches;
  private final AssignmentPolicy policy;
  private final FeedReader feed;

  AssignmentGraph(
      Assignments assignments,
      Activities activities,
      Employees employees,
      StrictJson json,
      AssignmentWork work,
      AssignmentBatches batches,
      AssignmentPolicy policy,
      FeedReader feed) {
    super(assignments, AssignmentView.class);
    this.assignments = assignments;
    this.activities = activities;
    this.employees = employees;
    this.json = json;
    this.work = work;
    this.batches = batches;
    this.policy = policy;
    this.feed = feed;
  }

  @Query
  @Description("Who is to learn what, as far as the caller may see it.")
  public Slice<AssignmentView> assignments(
      Paging paging,
      @Id @Nullable String employeeId,
      @Id @Nullable String activityId,
      @Id @Nullable String planItemId,
      @Id @Nullable String ruleId,
      @Nullable AssignmentState state,
      @Description("Only those that are open after their due date, or only the others.")
          @Nullable Boolean overdue) {
    String wanted = state == null ? null : state.name();
    String late = overdue == null ? null : overdue.toString();
    return list(
        paging, AssignmentFilters.of(employeeId, activityId, planItemId, ruleId, wanted, late));
  }

  @Mutation
  @Description("Begins what was assigned.")
  public AssignmentView startAssignment(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, AssignmentState.IN_PROGRESS, comment, revision);
  }

  @Mutation
  @Description("Releases somebody from what was assigned.")
  public AssignmentView waiveAssignment(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, AssignmentState.WAIVED, comment, revision);
  }

  @Mutation
  @Description("Calls off what was assigned.")
  public AssignmentView cancelAssignment(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, AssignmentState.CANCELLED, comment, revision);
  }

  @Mutation
  @Description("Says how far the person is; what was only assigned is begun by it.")
  public AssignmentView reportAssignmentProgress(
      UUID id, Body<AssignmentProgress> input, @Nullable Integer revision) {
    return work.progress(id, input.valid(), Etag.ofGiven(revision));
  }

  @Mutation
  @Description(
      "Waives it for an equivalent completion or prior learning, which must prove every level.")
  public AssignmentView exemptFromAssignment(
      UUID id, Body<ExemptionInput> input, @Nullable Integer revision) {
    return work.exempt(id, input.valid(), Etag.ofGiven(revision));
  }

  @Mutation
  @Description("Assigns it once more after it was closed.")
  public AssignmentView repeatAssignment(UUID id, Body<ReassignmentInput> input) {
    return work.again(id, input.valid());
  }

  @Mutation
  @Description("Assigns one activity to many people.")
  public AssignmentBatchView assignToMany(Body<AssignmentBatchInput> input) {
    return batches.assign(input.valid());
  }

  @Subscription
  @Description(
      "Assignments that are made or change from now on, as far as the caller may see them.")
  public EventStream<AssignmentView> assignmentChanged(
      @Description("Only those of this person.") @Nullable UUID employeeId) {
    policy.visible();
    return new ChangedThings<>(
        feed, ChangedThings.about("assignment", employeeId), assignments::all);
  }

  @Description("What the person is to learn, or was.")
  public List<Slice<AssignmentView>> assignments(@Source List<EmployeeView> people, Paging paging) {
    return lists(people, "s.employee_id", paging, new Filters());
  }

  @Description("Who is to learn.")
  public List<@Nullable EmployeeView> employee(@Source List<AssignmentView> assignments) {
    return Referred.by(assignments, AssignmentView::employeeId, employees::all);
  }

  @Description("What is to be done.")
  public List<@Nullable ActivityView> activity(@Source List<AssignmentView> assignments) {
    return Referred.by(assignments, AssignmentView::activityId, activities::all);
  }

  @Description("The steps that the assignment took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<AssignmentView> assignments) {
    return this.assignments.transitions(assignments.stream().map(AssignmentView::id).toList());
  }

  private AssignmentView step(
      UUID id, AssignmentState to, @Nullable String comment, @Nullable Integer revision) {
    TransitionRequest request = json.checked(new TransitionRequest(to.name(), comment));
    return assignments.transition(id, request, Etag.ofGiven(revision));
  }
}
