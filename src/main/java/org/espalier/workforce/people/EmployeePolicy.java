package org.espalier.workforce.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.security.Policy;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Employees: administrators of talent and learning see everybody, a program what its scopes say,
 * everybody else themselves and their direct and indirect reports.
 */
@ApplicationScoped
class EmployeePolicy implements Policy {

  private final Tenancy tenancy;
  private final Reach reach;

  EmployeePolicy(Tenancy tenancy, Reach reach) {
    this.tenancy = tenancy;
    this.reach = reach;
  }

  @Override
  public Condition visible() {
    Rights rights = rights();
    if (rights.onAll(Right.READ) || tenancy.caller().is(Role.LEARNING_ADMIN)) {
      return Condition.ALL;
    }
    if (rights.program()) {
      rights.require(Right.READ);
    }
    return reach.over("e.id");
  }

  @Override
  public void requireWrite() {
    rights().require(Right.WRITE);
  }

  @Override
  public void requireBulk() {
    rights().require(Right.BULK);
  }

  private Rights rights() {
    return new Rights("employees", tenancy);
  }
}
