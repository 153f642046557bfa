package org.espalier.insight.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Who owns reports, with the roles and scopes that their tokens had when they last wrote or asked
 * for one. What follows from the reporting line and from units is looked up when a report runs.
 */
@ApplicationScoped
class ReportOwners {

  /** For how long a token's word is taken. */
  private static final Duration LONGEST = Duration.ofDays(90);

  private static final Query SEEN =
      Query.of(
          """
          insert into report_owner (tenant_id, subject, caller, employee_id, seen_at)
          values (:tenant, :subject, :caller, :employee::uuid, :now)
          on conflict (tenant_id, subject) do update
          set caller = excluded.caller, employee_id = excluded.employee_id, seen_at = excluded.seen_at\
          """);
  private static final Query FIND =
      Query.of(
          """
          select o.caller, o.employee_id, o.seen_at, coalesce(e.active and e.deleted_at is null, false) as employed
          from report_owner o
          left join employee e on e.tenant_id = :tenant and e.tenant_id = o.tenant_id and e.id = o.employee_id
          where o.tenant_id = :tenant and o.subject = :subject\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Reach reach;

  ReportOwners(Sql sql, Tenancy tenancy, Reach reach) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.reach = reach;
  }

  /** Keeps what the caller's token says, in the present transaction. */
  void seen() {
    Caller caller = tenancy.caller();
    sql.update(
        SEEN,
        Args.of("subject", caller.subject())
            .and("caller", JsonText.of(caller))
            .and("employee", reach.caller().orElse(null))
            .and("now", Moments.now()));
  }

  /**
   * As whom a report of an owner runs.
   *
   * @throws RunFailure if that one has left, or has not been here for too long
   */
  Owner of(String subject) {
    Owner owner =
        sql.first(FIND, Args.of("subject", subject), Owner::of)
            .orElseThrow(() ->
                new RunFailure(RunError.OWNER_UNKNOWN, "Nothing is known of its owner's rights."));
    if (owner.employee() != null && !owner.employed()) {
      throw new RunFailure(RunError.OWNER_LEFT, "Its owner is not employed any more.");
    }
    if (owner.seenAt().isBefore(Moments.now().minus(LONGEST))) {
      throw new RunFailure(
          RunError.RIGHTS_TOO_OLD,
          "Its owner has not written or asked for a report for " + LONGEST.toDays() + " days.");
    }
    return owner;
  }

  /**
   * An owner.
   *
   * @param caller what the token said
   * @param employee whom it meant; null for programs, and for people who are no employees
   * @param employed whether that one still is
   */
  record Owner(Caller caller, @Nullable UUID employee, boolean employed, Instant seenAt) {

    static Owner of(Row row) throws SQLException {
      return new Owner(
          JsonText.read(row.text("caller"), Caller.class),
          row.uuidOrNull("employee_id"),
          row.flag("employed"),
          row.instant("seen_at"));
    }
  }
}
