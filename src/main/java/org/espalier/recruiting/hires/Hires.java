package org.espalier.recruiting.hires;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.espalier.plan.drafting.DraftRequest;
import org.espalier.plan.drafting.DraftView;
import org.espalier.plan.drafting.Drafts;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.workflow.Steps;
import org.espalier.recruiting.applications.ApplicationStage;
import org.espalier.recruiting.applications.JobApplicationView;
import org.espalier.recruiting.applications.JobApplications;
import org.espalier.recruiting.requisitions.RequisitionPolicy;
import org.espalier.recruiting.requisitions.RequisitionState;
import org.espalier.recruiting.requisitions.RequisitionView;
import org.espalier.recruiting.requisitions.Requisitions;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Hires whoever is offered a job: all of it in one transaction, one hire of a requisition at a
 * time.
 */
@Singleton
class Hires {

  private static final Query LOCK =
      Query.of(
          "select q.id from requisition q where q.tenant_id = :tenant and q.id = :id for update");
  private static final Query BECAME =
      Query.of(
          "update candidate c set employee_id = :employee, version = c.version + 1, updated_at = :now"
              + " where c.tenant_id = :tenant and c.id = :id and c.employee_id is null");
  private static final Query WHO =
      Query.of(
          """
          select coalesce(a.employee_id, c.employee_id) as employee_id from job_application a
          left join candidate c on c.tenant_id = :tenant and c.tenant_id = a.tenant_id and c.id = a.candidate_id
          where a.tenant_id = :tenant and a.id = :id\
          """);

  private final Sql sql;
  private final Transactions transactions;
  private final RequisitionPolicy policy;
  private final Requisitions requisitions;
  private final JobApplications applications;
  private final Employees employees;
  private final HiredEmployees hired;
  private final HiredEvidence evidence;
  private final Drafts drafts;

  Hires(
      Sql sql,
      Transactions transactions,
      RequisitionPolicy policy,
      Requisitions requisitions,
      JobApplications applications,
      Employees employees,
      HiredEmployees hired,
      HiredEvidence evidence,
      Drafts drafts) {
    this.sql = sql;
    this.transactions = transactions;
    this.policy = policy;
    this.requisitions = requisitions;
    this.applications = applications;
    this.employees = employees;
    this.hired = hired;
    this.evidence = evidence;
    this.drafts = drafts;
  }

  /**
   * Hires. Whoever was hired already stays so: the answer tells how it stands.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, ILLEGAL_TRANSITION
   *     for who was not offered the job, CONFLICT if nobody is hired for the requisition, or with
   *     every fault of the employee
   */
  HireView hire(UUID id, HireInput input) {
    policy.requireWrite();
    return transactions.call(() -> {
      UUID requisition = applications.get(id).requisitionId();
      sql.first(LOCK, Args.of("id", requisition), row -> row.uuid("id"));
      JobApplicationView application = applications.get(id);
      if (application.stage() == ApplicationStage.HIRED) {
        return told(application, 0, null);
      }
      requireOffered(application, requisitions.get(requisition));
      return hire(application, requisitions.get(requisition), input);
    });
  }

  private static void requireOffered(JobApplicationView application, RequisitionView requisition) {
    if (requisition.state() != RequisitionState.OPEN) {
      throw CommonProblem.CONFLICT.because(
          "The requisition is " + requisition.state() + ": nobody is hired for it.");
    }
    if (application.stage() != ApplicationStage.OFFER) {
      throw Steps.illegal(application.stage(), ApplicationStage.HIRED, application.stage().next());
    }
  }

  private HireView hire(
      JobApplicationView application, RequisitionView requisition, HireInput input) {
    Instant now = Moments.now();
    EmployeeView employee = hired.of(application, requisition, input);
    if (application.candidateId() != null) {
      sql.update(
          BECAME,
          Args.of("id", application.candidateId()).and("employee", employee.id()).and("now", now));
    }
    int observed = evidence.handOver(application.id(), employee.id(), now);
    JobApplicationView done = applications.hired(application, now, input.comment());
    requisitions.hired(requisition.id());
    return told(done, observed, input.plans() ? plan(employee) : null);
  }

  /** From what is lacking for the job that the person has now. */
  private @Nullable UUID plan(EmployeeView employee) {
    DraftView draft = drafts.draft(employee.id(), DraftRequest.USUAL);
    return draft.plan() == null ? null : draft.plan().id();
  }

  private HireView told(JobApplicationView application, int observed, @Nullable UUID plan) {
    RequisitionView requisition = requisitions.get(application.requisitionId());
    EmployeeView employee = employees.get(who(application));
    return new HireView(
        application,
        new EmployeeBrief(
            employee.id(), employee.externalId(), employee.givenName(), employee.familyName()),
        observed,
        plan,
        requisition.hiredCount(),
        requisition.headCount(),
        requisition.state());
  }

  /** Of who was hired elsewhere it is not known whom the candidate became. */
  private UUID who(JobApplicationView application) {
    return sql.first(
            WHO,
            Args.of("id", application.id()),
            row -> Optional.ofNullable(row.uuidOrNull("employee_id")))
        .flatMap(found -> found)
        .orElseThrow(() ->
            CommonProblem.CONFLICT.because("The candidate was hired elsewhere, says its source."));
  }
}
