package org.espalier.recruiting.applications;

import jakarta.inject.Singleton;
import java.util.List;
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
import org.espalier.recruiting.candidates.CandidateView;
import org.espalier.recruiting.candidates.Candidates;
import org.espalier.recruiting.requisitions.RequisitionView;
import org.espalier.recruiting.requisitions.Requisitions;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Applications over GraphQL. */
@Singleton
class JobApplicationGraph extends SyncedGraph<JobApplicationInput, JobApplicationView> {

  private final JobApplications applications;
  private final Requisitions requisitions;
  private final Candidates candidates;
  private final Employees employees;

  JobApplicationGraph(
      JobApplications applications,
      Requisitions requisitions,
      Candidates candidates,
      Employees employees) {
    super(applications, JobApplicationView.class);
    this.applications = applications;
    this.requisitions = requisitions;
    this.candidates = candidates;
    this.employees = employees;
  }

  @Query
  @Description("One's own applications, and those for requisitions that the caller fills.")
  public Slice<JobApplicationView> jobApplications(
      Paging paging,
      @Id @Nullable String requisitionId,
      @Id @Nullable String candidateId,
      @Id @Nullable String employeeId,
      @Nullable ApplicationStage stage) {
    return list(
        paging,
        JobApplicationFilters.of(
            requisitionId, candidateId, employeeId, stage == null ? null : stage.name()));
  }

  @Query
  @Description(
      "What was decided about an application, the first first; for those who fill the requisition.")
  public List<TransitionView> jobApplicationTransitions(UUID applicationId) {
    return applications.transitions(applicationId);
  }

  @Mutation
  @Description("Takes a step with an application; a rejection needs a comment with the reason.")
  public JobApplicationView transitionJobApplication(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return applications.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("For what; null if the caller may not see it any more.")
  public List<@Nullable RequisitionView> requisition(@Source List<JobApplicationView> all) {
    return Referred.by(all, JobApplicationView::requisitionId, requisitions::all);
  }

  @Description("The candidate from outside; null for who is employed, and to interviewers.")
  public List<@Nullable CandidateView> candidate(@Source List<JobApplicationView> all) {
    return Referred.by(all, JobApplicationView::candidateId, candidates::all);
  }

  @Description("Who is employed; null if the caller may not see that person otherwise.")
  public List<@Nullable EmployeeView> employee(@Source List<JobApplicationView> all) {
    return Referred.by(all, JobApplicationView::employeeId, employees::all);
  }

  @Description("Who applied for it.")
  public List<Slice<JobApplicationView>> applications(
      @Source List<RequisitionView> all, Paging paging) {
    return lists(all, "a.requisition_id", paging, new Filters());
  }

  @Description("What the candidate applied for.")
  public List<Slice<JobApplicationView>> applications(
      Paging paging, @Source List<CandidateView> all) {
    return lists(all, "a.candidate_id", paging, new Filters());
  }
}
