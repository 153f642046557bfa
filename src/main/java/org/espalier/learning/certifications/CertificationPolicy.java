package org.espalier.learning.certifications;

import jakarta.inject.Singleton;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * What people hold and what was decided about it: people see their own and that of those whom they
 * reach; learning admins see and decide everything.
 */
@Singleton
class CertificationPolicy extends ReachPolicy {

  CertificationPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("certifications", "d.employee_id", tenancy, reach, sql, Role.LEARNING_ADMIN);
  }

  /**
   * Insists that the caller may decide.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireDecide() {
    requireWrite();
    if (!writesAll()) {
      throw CommonProblem.FORBIDDEN.because("Only learning admins revoke and exempt.");
    }
  }
}
