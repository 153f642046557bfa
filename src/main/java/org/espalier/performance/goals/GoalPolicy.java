package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Goals: a person's are seen and written by the person and the reporting line, and seen by HR
 * partners; a unit's are seen by everybody and written by talent admins.
 */
@Singleton
public class GoalPolicy extends ReachPolicy {

  GoalPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("goals", "g.employee_id", tenancy, reach, sql);
  }

  @Override
  public Condition visible() {
    Condition people = super.visible();
    return people.sql().equals(Condition.ALL.sql())
        ? people
        : Condition.of("(g.employee_id is null or " + people.sql() + ")", people.args());
  }

  /**
   * Insists that the caller may change a goal that the caller sees.
   *
   * @param employee whose goal it is; null for a unit's
   * @throws ProblemException FORBIDDEN
   */
  public void requireChangeOf(@Nullable UUID employee) {
    if (employee == null) {
      requireUnits();
    } else {
      requireChange(employee);
    }
  }

  /**
   * Insists that the caller may write goals of units.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireUnits() {
    if (!writesAll()) {
      throw CommonProblem.FORBIDDEN.because("Only talent admins write the goals of units.");
    }
  }
}
