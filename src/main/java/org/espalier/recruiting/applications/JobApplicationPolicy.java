package org.espalier.recruiting.applications;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.recruiting.requisitions.RequisitionPart;
import org.espalier.recruiting.requisitions.RequisitionPolicy;
import org.espalier.workforce.people.Reach;

/**
 * Applications: talent admins and programs with the scope see and write all; hiring managers,
 * recruiters and interviewers see those for their requisitions, the first two take the steps.
 * People apply for themselves, and see and withdraw their own.
 */
@Singleton
class JobApplicationPolicy implements Policy {

  private final RequisitionPolicy requisitions;
  private final Reach reach;

  JobApplicationPolicy(RequisitionPolicy requisitions, Reach reach) {
    this.requisitions = requisitions;
    this.reach = reach;
  }

  @Override
  public Condition visible() {
    if (requisitions.seesAll()) {
      return Condition.ALL;
    }
    Condition fills = requisitions.fills("a.requisition_id", RequisitionPart.values());
    Condition own = reach.self("a.employee_id");
    return Condition.of(
        "(" + fills.sql() + " or coalesce(" + own.sql() + ", false))",
        fills.args().and(own.args()));
  }

  boolean writesAll() {
    return requisitions.writesAll();
  }

  /** The caller's own employee, for who applies for oneself. */
  Optional<UUID> own() {
    return reach.caller();
  }

  /**
   * Insists that the caller may decide about an application: nobody decides about oneself, whatever
   * the role, but to withdraw.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireDecide(JobApplicationView application, ApplicationStage to) {
    if (own(application)) {
      if (to != ApplicationStage.WITHDRAWN) {
        throw CommonProblem.FORBIDDEN.because("Nobody decides about one's own application.");
      }
      return;
    }
    if (requisitions.writesAll()) {
      return;
    }
    if (requisitions.program()) {
      requisitions.requireWrite();
    }
    requisitions.requireFilling(
        application.requisitionId(), RequisitionPart.HIRING_MANAGER, RequisitionPart.RECRUITER);
  }

  /**
   * Insists that the caller may see what was decided, and why: not about oneself.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireLog(JobApplicationView application) {
    if (own(application)) {
      throw CommonProblem.FORBIDDEN.because("Nobody sees what was said about oneself.");
    }
    requisitions.requireMember(
        application.requisitionId(), RequisitionPart.HIRING_MANAGER, RequisitionPart.RECRUITER);
  }

  private boolean own(JobApplicationView application) {
    return application.employeeId() != null
        && own().filter(application.employeeId()::equals).isPresent();
  }

  /**
   * Insists that the caller may delete applications.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireAll() {
    if (!writesAll()) {
      throw CommonProblem.FORBIDDEN.because(
          "Applications are deleted by talent admins; people withdraw their own.");
    }
  }

  @Override
  public void requireWrite() {
    if (requisitions.program()) {
      requisitions.requireWrite();
    }
  }

  @Override
  public void requireBulk() {
    requisitions.requireBulk();
  }
}
