package org.espalier.learning.programs;

import jakarta.inject.Singleton;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.espalier.workforce.people.ReachPolicy;

/** Who may see how far somebody is with programs: whoever may see what that person completed. */
@Singleton
class ProgramPolicy extends ReachPolicy {

  ProgramPolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("completions", "e.id", tenancy, reach, sql, Role.LEARNING_ADMIN);
  }
}
