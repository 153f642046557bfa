package org.espalier.career.aspirations;

import jakarta.inject.Singleton;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Aspirations: people write their own, and managers those of their reports after they talked; HR
 * partners read those of their units.
 */
@Singleton
class CareerAspirationPolicy extends ReachPolicy {

  CareerAspirationPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("career-aspirations", "a.employee_id", tenancy, reach, sql);
  }
}
