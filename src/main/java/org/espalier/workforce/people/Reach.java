package org.espalier.workforce.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.organisation.OrgUnits;

/**
 * Whom a person reaches, as it stands this moment: oneself, one's direct and indirect reports and,
 * as an HR partner, the people of one's org units and of those below them.
 *
 * <p>The caller's employee is the one that the token names, else the one with the token's subject,
 * else the only one without a subject who has the address that the issuer verified. Only active
 * employees reach anybody. The units of an HR partner are those that the token names and those that
 * were given here, else the partner's own.
 */
@ApplicationScoped
public class Reach {

  private static final String ACTIVE = " and me.active and me.deleted_at is null";
  private static final String BY_EXTERNAL_ID =
      "(select me.id from employee me where me.tenant_id = :tenant and me.external_id = :me"
          + ACTIVE
          + " order by me.source <> 'default', me.source limit 1)";
  private static final String BY_SUBJECT =
      "(select me.id from employee me where me.tenant_id = :tenant and me.subject = :me"
          + ACTIVE
          + ")";
  private static final String BY_EMAIL =
      "(select (array_agg(me.id))[1] from employee me where me.tenant_id = :tenant"
          + " and lower(me.email) = :email and me.subject is null"
          + ACTIVE
          + " having count(*) = 1)";
  private static final String BY_EITHER = "coalesce(" + BY_SUBJECT + ", " + BY_EMAIL + ")";

  private final Tenancy tenancy;
  private final Sql sql;

  Reach(Tenancy tenancy, Sql sql) {
    this.tenancy = tenancy;
    this.sql = sql;
  }

  /** A condition: the employee in {@code column} is within the caller's reach. */
  public Condition over(String column) {
    Condition line = line(column);
    if (!tenancy.caller().is(Role.HR_PARTNER)) {
      return line;
    }
    String either = "(" + line.sql() + " or " + partnered(column) + ")";
    return Condition.of(either, partnerArgs());
  }

  /** A condition: the employee in {@code column} is the caller or reports to the caller. */
  public Condition line(String column) {
    return Condition.of(Employees.TREE.within(column, me()), args());
  }

  /** A condition: the employee in {@code column} is the caller. */
  public Condition self(String column) {
    return Condition.of(column + " = " + me(), args());
  }

  /**
   * A condition: the unit in {@code column} is one of those of which the caller is the HR partner,
   * or below one of them.
   */
  public Condition units(String column) {
    return tenancy.caller().is(Role.HR_PARTNER)
        ? Condition.of(column + " in (" + partnered() + ")", partnerArgs())
        : Condition.NONE;
  }

  /** The caller's own employee, if there is one. */
  public Optional<UUID> caller() {
    if (tenancy.caller().impersonal()) {
      return Optional.empty();
    }
    return sql.first(
            Query.of("select " + me() + " as id"),
            args(),
            row -> Optional.ofNullable(row.uuidOrNull("id")))
        .flatMap(found -> found);
  }

  private String partnered(String column) {
    return column
        + " in (select p.id from employee p where p.tenant_id = :tenant and p.org_unit_id in ("
        + partnered()
        + "))";
  }

  private String partnered() {
    Caller caller = tenancy.caller();
    String unit =
        caller.orgUnits().isEmpty() && caller.orgUnitIds().isEmpty()
            ? "u.id = (select me.org_unit_id from employee me where me.tenant_id = :tenant and me.id = "
                + me()
                + ") and cardinality(:units::text[]) = 0"
            : caller.orgUnitIds().isEmpty()
                ? "u.external_id = any(:units)"
                : "(u.external_id = any(:units) or u.id = any(:givenUnits))";
    return OrgUnits.TREE.withinAny("org_unit u where u.tenant_id = :tenant and " + unit, "u.id");
  }

  private String me() {
    Caller caller = tenancy.caller();
    if (caller.employeeExternalId() != null) {
      return BY_EXTERNAL_ID;
    }
    return caller.verifiedEmail() == null ? BY_SUBJECT : BY_EITHER;
  }

  private Args partnerArgs() {
    Caller caller = tenancy.caller();
    return args().texts("units", caller.orgUnits()).uuids("givenUnits", caller.orgUnitIds());
  }

  private Args args() {
    Caller caller = tenancy.caller();
    String named = caller.employeeExternalId();
    Args args = Args.of("me", named == null ? caller.subject() : named);
    return named == null && caller.verifiedEmail() != null
        ? args.and("email", caller.verifiedEmail())
        : args;
  }
}
