package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Employees: administrators of talent and learning see everybody, a program what its scopes say,
 * everybody else themselves and their direct and indirect reports. Only administrators and programs
 * write.
 */
@Singleton
class EmployeePolicy extends ReachPolicy {

  private final Tenancy tenancy;

  EmployeePolicy(Tenancy tenancy, Reach reach, Sql sql) {
    super("employees", "e.id", tenancy, reach, sql);
    this.tenancy = tenancy;
  }

  @Override
  public Condition visible() {
    return tenancy.caller().is(Role.LEARNING_ADMIN) ? Condition.ALL : super.visible();
  }

  @Override
  public void requireWrite() {
    new Rights("employees", tenancy).require(Right.WRITE);
  }
}
