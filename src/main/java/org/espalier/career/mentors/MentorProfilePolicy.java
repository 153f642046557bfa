package org.espalier.career.mentors;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;
import org.espalier.workforce.people.Relation;

/**
 * Mentor profiles: everybody reads those of the employed, whose offer stands. People write and
 * delete their own; programs write what people agreed to elsewhere. Talent admins read and delete
 * all of them and opt nobody in.
 */
@Singleton
class MentorProfilePolicy implements Policy {

  private static final String RESOURCE = "mentor-profiles";
  private static final String OFFERED =
      "m.active and m.deleted_at is null and exists (select 1 from employee w where w.tenant_id = :tenant"
          + " and w.id = m.employee_id and w.active and w.deleted_at is null)";

  private final Tenancy tenancy;
  private final Rights rights;
  private final Reach reach;
  private final ReachPolicy people;

  MentorProfilePolicy(Tenancy tenancy, Reach reach, Sql sql) {
    this.tenancy = tenancy;
    this.rights = new Rights(RESOURCE, tenancy);
    this.reach = reach;
    this.people = new ReachPolicy(RESOURCE, "m.employee_id", tenancy, reach, sql);
  }

  @Override
  public Condition visible() {
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    Condition own = reach.self("m.employee_id");
    return Condition.of("(" + OFFERED + " or " + own.sql() + ")", own.args());
  }

  @Override
  public void requireWrite() {
    if (rights.program()) {
      rights.require(Right.WRITE);
    }
  }

  @Override
  public void requireBulk() {
    if (!tenancy.caller().hasScope(RESOURCE, Right.BULK)) {
      throw CommonProblem.FORBIDDEN.because(
          "People opt in themselves; a program that imports what they agreed to needs the scope "
              + RESOURCE
              + ":bulk.");
    }
  }

  /**
   * Of which of several people the caller may write the profile, by at most one statement: false
   * for those whom the caller knows of and may not opt in; others are absent.
   */
  Map<UUID, Boolean> writable(Collection<UUID> whose) {
    Map<UUID, Boolean> writable = new HashMap<>();
    if (agreed()) {
      whose.forEach(one -> writable.put(one, true));
      return writable;
    }
    if (rights.onAll(Right.READ)) {
      whose.forEach(one -> writable.put(one, false));
    }
    people.reached(whose).forEach((one, relation) -> writable.put(one, relation == Relation.SELF));
    return writable;
  }

  /**
   * Insists that the caller may delete somebody's profile.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireDelete(UUID whose) {
    if (!rights.onAll(Right.WRITE) && people.reached(List.of(whose)).get(whose) != Relation.SELF) {
      throw ownOnly();
    }
  }

  /** What those are told who would opt others in. */
  static ProblemException ownOnly() {
    return CommonProblem.FORBIDDEN.because(
        "People write their own mentor profile; nobody else opts them in.");
  }

  /** True for a program that knows what people agreed to. */
  private boolean agreed() {
    Caller caller = tenancy.caller();
    return caller.hasScope(RESOURCE, Right.WRITE) || caller.hasScope(RESOURCE, Right.BULK);
  }
}
