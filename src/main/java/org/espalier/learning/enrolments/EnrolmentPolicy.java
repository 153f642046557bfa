package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.assignments.AssignmentOrigin;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Enrolments: people see and manage their own and those of their reports, HR partners those of
 * their org units' people; who holds a session sees who comes and says who was there; learning
 * admins may do everything.
 */
@Singleton
class EnrolmentPolicy extends ReachPolicy {

  private static final Query HOLDS =
      Query.of(
          "select i.session_id from session_instructor i where i.tenant_id = :tenant and i.session_id = :session and {self}");

  private final Tenancy tenancy;
  private final Reach reach;
  private final Sql sql;

  EnrolmentPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("enrolments", "n.employee_id", tenancy, reach, sql, Role.LEARNING_ADMIN);
    this.tenancy = tenancy;
    this.reach = reach;
    this.sql = sql;
  }

  @Override
  public Condition visible() {
    Condition reached = super.visible();
    if (reached.sql().equals("true") || tenancy.caller().impersonal()) {
      return reached;
    }
    Condition self = reach.self("i.employee_id");
    return Condition.of(
        "("
            + reached.sql()
            + " or n.session_id in (select i.session_id from session_instructor i where i.tenant_id = :tenant and "
            + self.sql()
            + "))",
        reached.args().and(self.args()));
  }

  /** What the caller is to a person. */
  Relation to(UUID employee) {
    if (writesAll()) {
      return Relation.ADMIN;
    }
    return switch (reached(List.of(employee)).get(employee)) {
      case null -> Relation.NONE;
      case SELF -> Relation.SELF;
      case MANAGER, HR_PARTNER -> Relation.MANAGER;
    };
  }

  /**
   * Insists that the caller may say who was in a session.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  void requireAttendance(UUID session) {
    requireWrite();
    if (!writesAll() && !holds(session)) {
      throw CommonProblem.FORBIDDEN.because(
          "Only those who hold the session and learning admins say who was there.");
    }
  }

  private boolean holds(UUID session) {
    Condition self = reach.self("i.employee_id");
    Args args = Args.of("session", session).and(self.args());
    return sql.first(HOLDS.with("self", self.sql()), args, row -> row.uuid("session_id"))
        .isPresent();
  }

  /** What a caller is to the person whom an enrolment concerns. */
  enum Relation {
    NONE,
    SELF,
    MANAGER,
    ADMIN;

    /** Where learning comes from that such a caller enrols somebody for. */
    AssignmentOrigin origin() {
      return this == SELF ? AssignmentOrigin.SELF : AssignmentOrigin.MANAGER;
    }
  }
}
