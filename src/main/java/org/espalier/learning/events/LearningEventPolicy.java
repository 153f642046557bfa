package org.espalier.learning.events;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Events of learning systems: seen by whoever may see the person's completions, told by whoever may
 * write everybody's completions and assignments.
 */
@Singleton
class LearningEventPolicy extends ReachPolicy {

  private final Rights completions;
  private final Rights assignments;

  LearningEventPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("completions", "v.employee_id", tenancy, reach, sql, Role.LEARNING_ADMIN);
    this.completions = new Rights("completions", tenancy, Role.LEARNING_ADMIN);
    this.assignments = new Rights("assignments", tenancy, Role.LEARNING_ADMIN);
  }

  /**
   * Insists that the caller may tell what happened.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireIntake() {
    completions.require(Right.WRITE);
    assignments.require(Right.WRITE);
  }
}
