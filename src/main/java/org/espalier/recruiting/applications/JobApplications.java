package org.espalier.recruiting.applications;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.platform.workflow.Steps;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.recruiting.candidates.Candidates;
import org.espalier.recruiting.requisitions.Requisitions;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The applications of a tenant. Events of them tell nobody whose they are. */
@Singleton
public class JobApplications extends Synced<JobApplicationInput, JobApplicationView> {

  private final Tools tools;
  private final JobApplicationPolicy policy;
  private final JobApplicationGuard guard;
  private final JobApplicationSteps steps;

  JobApplications(
      Tools tools,
      JobApplicationPolicy policy,
      JobApplicationGuard guard,
      JobApplicationSteps steps) {
    super(
        tools,
        "job-application",
        table(),
        null,
        new Listing<>(Query.file("recruiting/applications"), JobApplicationView::of, "a")
            .sort("externalId", "a.external_id", "text", JobApplicationView::externalId)
            .sort("createdAt", "a.created_at", "timestamptz", JobApplicationView::createdAt)
            .sort("updatedAt", "a.updated_at", "timestamptz", JobApplicationView::updatedAt),
        "a",
        policy);
    this.tools = tools;
    this.policy = policy;
    this.guard = guard;
    this.steps = steps;
  }

  private static SyncTable<JobApplicationInput> table() {
    return new SyncTable<JobApplicationInput>("job_application")
        .reference(
            "requisition_id",
            Requisitions.LOOKUP,
            JobApplicationInput::requisitionExternalId,
            "/requisitionExternalId")
        .fixed("/requisitionExternalId", "It is an application for something else.")
        .reference(
            "candidate_id",
            Candidates.LOOKUP,
            JobApplicationInput::candidateExternalId,
            "/candidateExternalId")
        .fixed("/candidateExternalId", "It is somebody else's application.")
        .reference(
            "employee_id",
            Employees.LOOKUP,
            JobApplicationInput::employeeExternalId,
            "/employeeExternalId")
        .fixed("/employeeExternalId", "It is somebody else's application.")
        .text("motivation", JobApplicationInput::motivation)
        .choice("stage", JobApplicationInput::stage)
        .onlyAtFirst(ApplicationStage.APPLIED.name());
  }

  @Override
  public String name() {
    return "job-applications";
  }

  @Override
  public Class<JobApplicationInput> input() {
    return JobApplicationInput.class;
  }

  @Override
  protected boolean confidential() {
    return true;
  }

  @Override
  protected JobApplicationInput inputOf(JobApplicationView one) {
    return one.input();
  }

  @Override
  protected void guard(List<Inbound<JobApplicationInput>> rows, References references) {
    guard.check(
        rows.stream()
            .filter(row -> row.faults().isEmpty())
            .map(row ->
                new JobApplicationGuard.Aimed(
                    row,
                    references.idIfKnown(
                        Requisitions.LOOKUP, row.source(), row.input().requisitionExternalId()),
                    references.idIfKnown(
                        Candidates.LOOKUP, row.source(), row.input().candidateExternalId()),
                    references.idIfKnown(
                        Employees.LOOKUP, row.source(), row.input().employeeExternalId())))
            .toList());
  }

  @Override
  protected void changed(
      List<Inbound<JobApplicationInput>> rows, Batch<JobApplicationInput> batch) {
    steps.record(rows.stream().map(Inbound::id).toList(), batch.now(), batch.comment());
  }

  @Override
  protected void requireDeletable(JobApplicationView present) {
    policy.requireAll();
  }

  /**
   * Takes a step; who is rejected is rejected for a reason.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, STALE_VERSION,
   *     ILLEGAL_TRANSITION, or UNPROCESSABLE for a rejection without a reason
   */
  public JobApplicationView transition(
      UUID id, TransitionRequest request, @Nullable String ifMatch) {
    ApplicationStage to = Steps.target(request, ApplicationStage.class);
    policy.requireWrite();
    return tools
        .transactions()
        .call(() -> {
          JobApplicationView present = get(id);
          policy.requireDecide(present, to);
          Etag.requireMatch(ifMatch, present.revision());
          Steps.require(present.stage(), to, present.stage().next());
          requireReason(to, request.comment());
          steps.take(present, to, Moments.now(), request.comment());
          return get(id);
        });
  }

  /**
   * Puts on record that somebody was hired, whose application the caller holds.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for who hires oneself
   */
  public JobApplicationView hired(
      JobApplicationView offered, Instant now, @Nullable String comment) {
    policy.requireDecide(offered, ApplicationStage.HIRED);
    steps.take(offered, ApplicationStage.HIRED, now, comment);
    return get(offered.id());
  }

  private static void requireReason(ApplicationStage to, @Nullable String comment) {
    Faults faults = new Faults();
    if (to == ApplicationStage.REJECTED && (comment == null || comment.isBlank())) {
      faults.add("/comment", FaultCode.REQUIRED, "Say why: the reason stays on record.");
    }
    faults.throwIfAny();
  }

  /**
   * What was decided about an application, when, by whom and why; for those who fill the
   * requisition.
   */
  public List<TransitionView> transitions(UUID id) {
    policy.requireLog(get(id));
    return steps.of(id);
  }
}
