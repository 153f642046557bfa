package org.espalier.gap;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Gaps: people see their own and their reports'. Learning admins see groups, to plan the catalogue,
 * but with noise, and none so small that it would tell of single people.
 */
@Singleton
public class GapPolicy extends ReachPolicy {

  private final Tenancy tenancy;

  GapPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("gaps", "e.id", tenancy, reach, sql);
    this.tenancy = tenancy;
  }

  /**
   * A condition: the caller may see the gap of the employee in {@code column}. Nobody's for
   * programs without the scope, which are told something else and go without.
   */
  Condition told(String column) {
    Rights rights = new Rights("gaps", tenancy);
    return rights.program() && !rights.onAll(Right.READ) ? Condition.NONE : visible(column);
  }

  /** Who counts in the groups that the caller asks about, over employee {@code e}. */
  public Condition counted() {
    return groupsOnly() ? Condition.ALL : visible();
  }

  /** True if the caller sees groups but not the people in them. */
  public boolean groupsOnly() {
    return tenancy.caller().is(Role.LEARNING_ADMIN)
        && !new Rights("gaps", tenancy).onAll(Right.READ);
  }
}
