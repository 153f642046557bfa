package org.espalier.recruiting.scorecards;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Condition;
import org.espalier.recruiting.requisitions.RequisitionPart;
import org.espalier.recruiting.requisitions.RequisitionPolicy;
import org.espalier.workforce.people.Reach;

/**
 * Scorecards: those who fill the requisition see them, but who is to interview sees the others'
 * only after having given one's own. Nobody sees what is thought of oneself, whatever the role.
 */
@Singleton
class ScorecardPolicy {

  private final RequisitionPolicy requisitions;
  private final Reach reach;

  ScorecardPolicy(RequisitionPolicy requisitions, Reach reach) {
    this.requisitions = requisitions;
    this.reach = reach;
  }

  /** A condition over {@code scorecard s} and {@code job_application a}. */
  Condition visible() {
    boolean all = requisitions.seesAll();
    Condition others = requisitions.others("a.employee_id");
    return all ? others : Condition.and(List.of(filled(), others));
  }

  private Condition filled() {
    Condition fills = requisitions.fills("a.requisition_id", RequisitionPart.values());
    Condition interviews = requisitions.members("a.requisition_id", RequisitionPart.INTERVIEWER);
    Condition own = reach.self("s.interviewer_id");
    Condition said = reach.self("mine.interviewer_id");
    return Condition.of(
        "("
            + fills.sql()
            + " and ("
            + own.sql()
            + " or not "
            + interviews.sql()
            + " or exists (select 1 from scorecard mine where mine.tenant_id = :tenant and mine.application_id = a.id"
            + " and mine.revoked_at is null and "
            + said.sql()
            + ")))",
        fills.args().and(interviews.args()).and(own.args()).and(said.args()));
  }

  /** True if the caller says what others think, or revokes it. */
  boolean writesAll() {
    return requisitions.writesAll();
  }

  /**
   * True if the caller is nobody's colleague who may say what others think, and has to say whose.
   */
  boolean needsName() {
    return requisitions.writesAll() && reach.caller().isEmpty();
  }

  /**
   * Insists that the caller fills the requisition by oneself, and finds out who that is.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  UUID requireInterviewer(UUID requisition) {
    if (requisitions.program()) {
      requisitions.requireWrite();
    }
    UUID own =
        reach
            .caller()
            .orElseThrow(() ->
                CommonProblem.FORBIDDEN.because(
                    "Say who thinks so: interviewerExternalId; you are no employee."));
    requisitions.requireFilling(requisition, RequisitionPart.values());
    return own;
  }

  /** True if this is the caller. */
  boolean self(UUID employee) {
    return reach.caller().filter(employee::equals).isPresent();
  }
}
