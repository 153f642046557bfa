package org.espalier.career.aspirations;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Aspirations: people write their own, and managers those of their reports after they talked; HR
 * partners read those of their units.
 */
@Singleton
class CareerAspirationPolicy extends ReachPolicy {

  private static final String RESOURCE = "career-aspirations";

  private final Rights rights;

  CareerAspirationPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super(RESOURCE, "a.employee_id", tenancy, reach, sql);
    this.rights = new Rights(RESOURCE, tenancy);
  }

  /**
   * A condition: the caller may see what the employee in {@code column} wants. Nobody's for
   * programs without the scope, which are told something else and go without.
   */
  Condition told(String column) {
    return rights.program() && !rights.onAll(Right.READ) ? Condition.NONE : visible(column);
  }
}
