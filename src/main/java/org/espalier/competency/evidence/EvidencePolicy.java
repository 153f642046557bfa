package org.espalier.competency.evidence;

import jakarta.inject.Singleton;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.espalier.workforce.people.Relation;

/**
 * Evidence: people see their own and that of their reports. They record what they think of
 * themselves (SELF) and managers what they observed of their reports (MANAGER); HR partners see
 * that of their units; everything else comes from administrators and programs.
 */
@Singleton
class EvidencePolicy extends ReachPolicy {

  EvidencePolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("evidence", "x.employee_id", tenancy, reach, sql);
  }

  /**
   * Insists that somebody who reaches a person may record evidence of this source.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireSource(EvidenceSource source, Relation relation) {
    if (relation == Relation.HR_PARTNER) {
      throw CommonProblem.FORBIDDEN.because("HR partners see evidence and record none.");
    }
    boolean self = relation == Relation.SELF;
    if (source != (self ? EvidenceSource.SELF : EvidenceSource.MANAGER)) {
      throw CommonProblem.FORBIDDEN.because(
          self
              ? "Of oneself one can record SELF evidence only."
              : "Of one's reports one can record MANAGER evidence only.");
    }
  }
}
