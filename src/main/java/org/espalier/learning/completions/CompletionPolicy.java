package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.util.Set;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Completions: people see their own and those of their reports. They report what they did
 * themselves unless it would prove a level; managers and HR partners report for their people;
 * learning admins and programs report everything.
 */
@Singleton
class CompletionPolicy extends ReachPolicy {

  private static final Set<String> KEPT = Set.of(Completions.ATTENDANCE, DerivedCompletions.SOURCE);

  CompletionPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("completions", "c.employee_id", tenancy, reach, sql, Role.LEARNING_ADMIN);
  }

  /**
   * Insists that what is reported is not told as something that follows from attendance, or from
   * other completions.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  static void requireSource(String source) {
    if (KEPT.contains(source)) {
      throw CommonProblem.FORBIDDEN.because(
          "Only learning admins record completions of the source \"" + source + "\".");
    }
  }

  /**
   * Insists that somebody who reaches a person may report this.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  static void requireReport(ActivityRef activity, boolean self) {
    if (self && (activity.graded() || activity.provesLevel())) {
      throw CommonProblem.FORBIDDEN.because(
          "Completing this proves a level: a manager or a learning admin has to report it.");
    }
  }
}
