package org.espalier.performance.feedback;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.espalier.workforce.people.Relation;

/**
 * Feedback: every employee gives it about anybody. Its giver sees it; besides, as it says, the
 * person and the reporting line, the line alone, or nobody, administrators included. Requests are
 * seen by who asked and who was asked.
 */
@Singleton
class FeedbackPolicy extends ReachPolicy {

  private final Tenancy tenancy;
  private final Reach reach;
  private final Rights rights;

  FeedbackPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("feedback", "f.employee_id", tenancy, reach, sql);
    this.tenancy = tenancy;
    this.reach = reach;
    this.rights = new Rights("feedback", tenancy);
  }

  @Override
  public Condition visible() {
    Condition own = own("f.giver_id", "f.created_by");
    Condition self = reach.self("f.employee_id");
    if (all()) {
      return Condition.of(
          "(f.visibility = 'PERSON' or %s or (f.visibility = 'LINE' and coalesce(not (%s), true)))"
              .formatted(own.sql(), self.sql()),
          own.args().and(self.args()));
    }
    Condition line = reach.line("f.employee_id");
    return Condition.of(
        "(%s or (f.visibility = 'PERSON' and %s) or (f.visibility = 'LINE' and %s and not (%s)))"
            .formatted(own.sql(), line.sql(), line.sql(), self.sql()),
        own.args().and(line.args()));
  }

  /** Which requests {@code q} the caller may see. */
  Condition requests() {
    if (all()) {
      return Condition.ALL;
    }
    Condition own = own("q.asker_id", "q.created_by");
    Condition asked = reach.self("q.asked_id");
    return Condition.of("(" + own.sql() + " or " + asked.sql() + ")", own.args());
  }

  private boolean all() {
    if (rights.onAll(Right.READ)) {
      return true;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return false;
  }

  /** True of what the caller said or asked. */
  Condition own(String employee, String subject) {
    Condition self = reach.self(employee);
    return Condition.of(
        "(" + subject + " = :actor or " + self.sql() + ")",
        Args.of("actor", tenancy.caller().subject()).and(self.args()));
  }

  /**
   * The employee who gives or asks; empty for administrators and programs that are no employees.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for others who are none
   */
  Optional<UUID> giver() {
    Optional<UUID> caller = reach.caller();
    if (caller.isEmpty() && !writesAll()) {
      throw CommonProblem.FORBIDDEN.because("Only employees give feedback and ask for it.");
    }
    return caller;
  }

  /**
   * Insists that the caller may ask others about somebody.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireAskAbout(UUID employee) {
    Relation relation = writesAll() ? Relation.SELF : reached(List.of(employee)).get(employee);
    if (relation == null || relation == Relation.HR_PARTNER) {
      throw CommonProblem.FORBIDDEN.because("One asks about oneself and about one's reports.");
    }
  }
}
