package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Assignments: people see their own and those of their reports. They assign themselves learning
 * (SELF) and manage only that; managers and HR partners assign it to their people (MANAGER) and
 * manage everything assigned to these; learning admins may do everything.
 */
@Singleton
class AssignmentPolicy extends ReachPolicy {

  AssignmentPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("assignments", "s.employee_id", tenancy, reach, sql, Role.LEARNING_ADMIN);
  }

  /** What the caller is to a person. */
  Relation to(UUID employee) {
    return to(List.of(employee)).getOrDefault(employee, Relation.NONE);
  }

  /** What the caller is to each of several people, by at most one statement. */
  Map<UUID, Relation> to(Collection<UUID> employees) {
    Map<UUID, Relation> relations = new HashMap<>();
    boolean all = writesAll();
    employees.forEach(one -> relations.put(one, all ? Relation.ADMIN : Relation.NONE));
    if (!all) {
      reached(relations.keySet())
          .forEach((one, as) ->
              relations.put(
                  one,
                  switch (as) {
                    case SELF -> Relation.SELF;
                    case MANAGER, HR_PARTNER -> Relation.MANAGER;
                  }));
    }
    return relations;
  }

  /**
   * Insists that a person of this relation may take a step.
   *
   * @throws ProblemException FORBIDDEN
   */
  static void requireStep(Relation relation, AssignmentOrigin origin, AssignmentState to) {
    if (relation == Relation.SELF
        && (to == AssignmentState.WAIVED
            || (to == AssignmentState.CANCELLED && origin != AssignmentOrigin.SELF))) {
      throw forbidden("Only managers and learning admins can waive or cancel what was assigned.");
    }
  }

  /**
   * Insists that a person of this relation may change what is assigned.
   *
   * @throws ProblemException FORBIDDEN
   */
  static void requireChange(Relation relation, AssignmentOrigin origin) {
    if (relation == Relation.SELF && origin != AssignmentOrigin.SELF) {
      throw forbidden("Others assigned it: only they can change it.");
    }
  }

  static ProblemException forbidden(String detail) {
    return CommonProblem.FORBIDDEN.because(detail);
  }

  /** What a caller is to the person whom an assignment concerns. */
  enum Relation {
    NONE(null),
    SELF(AssignmentOrigin.SELF),
    MANAGER(AssignmentOrigin.MANAGER),
    ADMIN(null);

    private final @Nullable AssignmentOrigin origin;

    Relation(@Nullable AssignmentOrigin origin) {
      this.origin = origin;
    }

    /** The origin of what such a caller assigns; null if any may be. */
    @Nullable AssignmentOrigin origin() {
      return origin;
    }
  }
}
