package org.espalier.integration.scim.roles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.security.StoredRoles;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the groups that a person is in, directly or by groups in groups. An HR partner's
 * group may say of which unit.
 */
@ApplicationScoped
class GroupRoles implements StoredRoles {

  private static final Query GRANTED = Query.file("scim/granted_roles");

  private final Sql sql;
  private final Reach reach;

  GroupRoles(Sql sql, Reach reach) {
    this.sql = sql;
    this.reach = reach;
  }

  @Override
  public Caller with(Caller caller) {
    Condition self = reach.self("k.employee_id");
    List<Granted> granted =
        sql.list(
            GRANTED.with("self", self.sql()),
            self.args(),
            row -> new Granted(row.text("role"), row.uuidOrNull("org_unit_id")));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<UUID> units = new HashSet<>();
    for (Granted one : granted) {
      Role.ofWire(one.role()).ifPresent(roles::add);
      if (one.unit() != null && one.role().equals(Role.HR_PARTNER.wire())) {
        units.add(one.unit());
      }
    }
    return granted.isEmpty() ? caller : caller.withRoles(roles, units);
  }

  private record Granted(String role, @Nullable UUID unit) {}
}
