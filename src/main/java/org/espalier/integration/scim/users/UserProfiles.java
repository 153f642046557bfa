package org.espalier.integration.scim.users;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Json;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** What SCIM keeps of people beside the employees. Each change is in the audit trail. */
@Singleton
class UserProfiles {

  private static final Query NAMED = Query.file("scim/named_users");
  private static final Query STALE = Query.file("scim/forget_users");
  private static final Query WRITE = Query.file("scim/write_user");
  private static final Query FORGET =
      Query.of("delete from scim_user where tenant_id = :tenant and employee_id = :employee");
  private static final Query LEAVE =
      Query.of("delete from scim_member where tenant_id = :tenant and employee_id = :employee");

  private final Sql sql;
  private final AuditTrail audit;
  private final Tenancy tenancy;

  UserProfiles(Sql sql, AuditTrail audit, Tenancy tenancy) {
    this.sql = sql;
    this.audit = audit;
    this.tenancy = tenancy;
  }

  /**
   * Insists that nobody else has a name at sign-in.
   *
   * @throws ScimRefusal uniqueness
   */
  void requireFree(String userName, @Nullable UUID self) {
    sql.update(STALE, Args.of("userName", userName));
    List<UUID> having = sql.list(NAMED, Args.of("value", userName), row -> row.uuid("id"));
    if (having.stream().anyMatch(one -> !one.equals(self))) {
      throw ScimRefusal.uniqueness("There is a user \"" + userName + "\" already.");
    }
  }

  /** Keeps what a write says beyond the employee. */
  void keep(UUID employee, UserWrite write, UserReferences.Found found, @Nullable UUID unit) {
    Args args =
        Args.of("employee", employee)
            .and("userName", write.keptName())
            .and("externalId", write.externalId())
            .and("attributes", new Json(write.kept(found).toString()))
            .and("unit", unit)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    if (sql.update(WRITE, args) > 0) {
      note("updated", employee);
    }
  }

  /** Forgets it all, with the groups that the person was in. */
  void forget(UUID employee) {
    sql.update(LEAVE, Args.of("employee", employee));
    if (sql.update(FORGET, Args.of("employee", employee)) > 0) {
      note("deleted", employee);
    }
  }

  private void note(String what, UUID employee) {
    audit.record(
        List.of(
            new AuditEntry(
                "scim-user." + what, "scim-user", employee.toString(), null, null, List.of())));
  }
}
