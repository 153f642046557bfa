package org.espalier.integration.events;

import jakarta.inject.Singleton;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/**
 * Events: administrators and programs with the scope see all, people what concerns themselves and
 * their reports.
 */
@Singleton
class EventPolicy extends ReachPolicy {

  EventPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("events", "v.person_id", tenancy, reach, sql);
  }
}
