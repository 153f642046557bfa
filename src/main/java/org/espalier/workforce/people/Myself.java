package org.espalier.workforce.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/** Who the caller is here. */
@ApplicationScoped
class Myself {

  private final Tenancy tenancy;
  private final Reach reach;
  private final Employees employees;

  Myself(Tenancy tenancy, Reach reach, Employees employees) {
    this.tenancy = tenancy;
    this.reach = reach;
    this.employees = employees;
  }

  MeView view() {
    Caller caller = tenancy.caller();
    EmployeeView employee = reach.caller().map(employees::get).orElse(null);
    return new MeView(
        caller.tenant(),
        caller.subject(),
        caller.roles().stream().map(Role::wire).sorted().toList(),
        caller.scopes().stream().sorted().toList(),
        employee);
  }
}
