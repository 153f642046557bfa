package org.espalier.recruiting.requisitions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.espalier.workforce.positions.PositionView;
import org.espalier.workforce.positions.Positions;
import org.jspecify.annotations.Nullable;

/** Requisitions over GraphQL. */
@Singleton
class RequisitionGraph extends SyncedGraph<RequisitionInput, RequisitionView> {

  private final Requisitions requisitions;
  private final RequisitionRequirements requirements;
  private final Jobs jobs;
  private final Positions positions;
  private final Employees employees;

  RequisitionGraph(
      Requisitions requisitions,
      RequisitionRequirements requirements,
      Jobs jobs,
      Positions positions,
      Employees employees) {
    super(requisitions, RequisitionView.class);
    this.requisitions = requisitions;
    this.requirements = requirements;
    this.jobs = jobs;
    this.positions = positions;
    this.employees = employees;
  }

  @Query
  @Description("Requisitions that the caller fills, and those that are posted and open.")
  public Slice<RequisitionView> requisitions(
      Paging paging,
      @Id @Nullable String jobId,
      @Id @Nullable String positionId,
      @Id @Nullable String orgUnitId,
      @Id @Nullable String initiativeId,
      @Id @Nullable String hiringManagerId,
      @Nullable RequisitionState state,
      @Description("Only those that say exactly this of what asked for them.")
          @Nullable String demand) {
    return list(
        paging,
        RequisitionFilters.of(
            jobId,
            positionId,
            orgUnitId,
            initiativeId,
            hiringManagerId,
            state == null ? null : state.name(),
            demand));
  }

  @Query
  @Description("The steps that a requisition took, the first one first.")
  public List<TransitionView> requisitionTransitions(UUID requisitionId) {
    return requisitions.transitions(requisitionId);
  }

  @Mutation
  @Description(
      "Takes a step with a requisition. Once it was opened all its candidates are measured by the same requirements.")
  public RequisitionView transitionRequisition(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return requisitions.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("What it asks for, and who asks.")
  public List<List<RequisitionRequirement>> requirements(@Source List<RequisitionView> all) {
    Map<UUID, List<RequisitionRequirement>> found =
        requirements.of(all.stream().map(RequisitionView::id).distinct().toList());
    return all.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The job to be filled.")
  public List<@Nullable JobView> job(@Source List<RequisitionView> all) {
    return Referred.by(all, RequisitionView::jobId, jobs::all);
  }

  @Description("The position to be filled; null if it is the job, wherever that is.")
  public List<@Nullable PositionView> position(@Source List<RequisitionView> all) {
    return Referred.by(all, RequisitionView::positionId, positions::all);
  }

  @Description("To whom whoever is hired will report; null if the caller may not see that person.")
  public List<@Nullable EmployeeView> hiringManager(@Source List<RequisitionView> all) {
    return Referred.by(all, RequisitionView::hiringManagerId, employees::all);
  }

  @Description("What is to fill it.")
  public List<Slice<RequisitionView>> requisitions(
      @Source List<PositionView> places, Paging paging) {
    return lists(places, "q.position_id", paging, new Filters());
  }
}
