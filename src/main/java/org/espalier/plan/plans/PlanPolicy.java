package org.espalier.plan.plans;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Development plans: people make and see their own and those of their reports, HR partners see
 * those of their units. One's own plan one agrees to as the employee, those of one's reports as the
 * manager; talent admins act for the manager.
 */
@Singleton
public class PlanPolicy extends ReachPolicy {

  private static final Query AGREED_ONCE =
      Query.of(
          "select t.id from plan_transition t where t.tenant_id = :tenant and t.plan_id = :plan"
              + " and t.to_state in ('AGREED', 'ACTIVE') limit 1");

  private final Sql sql;

  PlanPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("development-plans", "p.employee_id", tenancy, reach, sql);
    this.sql = sql;
  }

  /**
   * The side on which the caller acts for a person; null for people out of reach.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for HR partners, who only see
   */
  public @Nullable Side side(UUID employee) {
    return switch (reached(List.of(employee)).get(employee)) {
      case SELF -> Side.EMPLOYEE;
      case MANAGER -> Side.MANAGER;
      case HR_PARTNER -> onlyAdmins();
      case null -> writesAll() ? Side.MANAGER : null;
    };
  }

  private Side onlyAdmins() {
    if (!writesAll()) {
      throw CommonProblem.FORBIDDEN.because(
          "HR partners see plans; employee and manager make them and agree.");
    }
    return Side.MANAGER;
  }

  /**
   * The side on which the caller acts for a person.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  public Side requireSide(UUID employee) {
    Side side = side(employee);
    if (side == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such development plan.");
    }
    return side;
  }

  /**
   * Insists that a side may put an end to a plan: what both have agreed to ends by the manager's
   * side only, also while it is a draft again.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireEnd(Side side, DevelopmentPlan plan) {
    if (side == Side.EMPLOYEE && (plan.state.agreed() || reopened(plan))) {
      throw CommonProblem.FORBIDDEN.because(
          "Only the manager's side cancels or deletes a plan that both have agreed to.");
    }
  }

  private boolean reopened(DevelopmentPlan plan) {
    return plan.state.editable()
        && sql.first(AGREED_ONCE, Args.of("plan", plan.id), row -> row.uuid("id")).isPresent();
  }
}
