package org.espalier.plan.overview;

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
 * Numbers about plans: people count their own and their reports', HR partners those of their units.
 * Learning admins see groups, to plan the catalogue, but none in which those whom they do not see
 * are so few that it would tell of single people.
 */
@Singleton
class OverviewPolicy extends ReachPolicy {

  private final Tenancy tenancy;
  private final Rights rights;

  OverviewPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("development-plans", "e.id", tenancy, reach, sql);
    this.tenancy = tenancy;
    this.rights = new Rights("development-plans", tenancy);
  }

  /** Who counts in the groups that the caller asks about, over employee {@code e}. */
  Condition counted() {
    return groupsOnly() ? Condition.ALL : visible();
  }

  /** Whom of them the caller may see, over employee {@code e}. */
  Condition seen() {
    return groupsOnly() ? visible() : Condition.ALL;
  }

  /** True if the caller sees groups also of people out of reach. */
  boolean groupsOnly() {
    return tenancy.caller().is(Role.LEARNING_ADMIN) && !rights.onAll(Right.READ);
  }
}
