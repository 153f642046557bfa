package org.espalier.recruiting.candidates;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Policy;
import org.espalier.platform.sql.Condition;
import org.espalier.recruiting.requisitions.RequisitionPart;
import org.espalier.recruiting.requisitions.RequisitionPolicy;

/**
 * Candidates: talent admins and programs with the scope see and write all; hiring managers and
 * recruiters see those who applied for their requisitions. Interviewers see the names that
 * applications tell, and no more.
 */
@Singleton
class CandidatePolicy implements Policy {

  private final RequisitionPolicy requisitions;

  CandidatePolicy(RequisitionPolicy requisitions) {
    this.requisitions = requisitions;
  }

  @Override
  public Condition visible() {
    if (requisitions.seesAll()) {
      return Condition.ALL;
    }
    Condition fills =
        requisitions.fills(
            "a.requisition_id", RequisitionPart.HIRING_MANAGER, RequisitionPart.RECRUITER);
    return Condition.of(
        "exists (select 1 from job_application a where a.tenant_id = :tenant and a.candidate_id = c.id"
            + " and a.deleted_at is null and "
            + fills.sql()
            + ")",
        fills.args());
  }

  @Override
  public void requireWrite() {
    requisitions.requireWrite();
  }

  @Override
  public void requireBulk() {
    requisitions.requireBulk();
  }
}
