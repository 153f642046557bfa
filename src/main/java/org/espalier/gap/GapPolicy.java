package org.espalier.gap;

import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * Gaps: people see their own and their reports'. Learning admins see groups, to plan the catalogue,
 * but no group so small that it would tell of single people.
 */
@ApplicationScoped
class GapPolicy {

  private final Tenancy tenancy;
  private final Reach reach;

  GapPolicy(Tenancy tenancy, Reach reach) {
    this.tenancy = tenancy;
    this.reach = reach;
  }

  /** Whose gap the caller may see, over employee {@code e}. */
  Condition visible() {
    Rights rights = new Rights("gaps", tenancy);
    if (rights.onAll(Right.READ)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return reach.over("e.id");
  }

  /** Who counts in the groups that the caller asks about, over employee {@code e}. */
  Condition counted() {
    return groupsOnly() ? Condition.ALL : visible();
  }

  /** True if the caller sees groups but not the people in them. */
  boolean groupsOnly() {
    return tenancy.caller().is(Role.LEARNING_ADMIN)
        && !new Rights("gaps", tenancy).onAll(Right.READ);
  }
}
