package org.espalier.workforce.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Whom a person reaches by the reporting line: oneself and one's direct and indirect reports, as it
 * stands this moment. The caller's employee is the one that the token names, else the one with the
 * token's subject; only active employees reach anybody.
 */
@ApplicationScoped
public class Reach {

  private static final String ME_BY_SUBJECT =
      "(select me.id from employee me where me.tenant_id = :tenant and me.subject = :me and me.active"
          + " and me.deleted_at is null)";
  private static final String ME_BY_EXTERNAL_ID =
      "(select me.id from employee me where me.tenant_id = :tenant and me.external_id = :me and me.active"
          + " and me.deleted_at is null order by me.source <> 'default', me.source limit 1)";
  private static final Query BY_SUBJECT = Query.of("select " + ME_BY_SUBJECT + " as id");
  private static final Query BY_EXTERNAL_ID = Query.of("select " + ME_BY_EXTERNAL_ID + " as id");

  private final Tenancy tenancy;
  private final Sql sql;

  Reach(Tenancy tenancy, Sql sql) {
    this.tenancy = tenancy;
    this.sql = sql;
  }

  /**
   * A condition: the employee in {@code column} is the caller or reports to the caller, directly or
   * not.
   */
  public Condition over(String column) {
    return Condition.of(Employees.TREE.within(column, me()), args());
  }

  /** A condition: the employee in {@code column} is the caller. */
  public Condition self(String column) {
    return Condition.of(column + " = " + me(), args());
  }

  /** The caller's own employee, if there is one. */
  public Optional<UUID> caller() {
    Query query = named() ? BY_EXTERNAL_ID : BY_SUBJECT;
    return Optional.ofNullable(
        sql.first(query, args(), row -> Optional.ofNullable(row.uuidOrNull("id")))
            .flatMap(found -> found)
            .orElse(null));
  }

  private String me() {
    return named() ? ME_BY_EXTERNAL_ID : ME_BY_SUBJECT;
  }

  private Args args() {
    Caller caller = tenancy.caller();
    return Args.of("me", named() ? caller.employeeExternalId() : caller.subject());
  }

  private boolean named() {
    return tenancy.caller().employeeExternalId() != null;
  }
}
