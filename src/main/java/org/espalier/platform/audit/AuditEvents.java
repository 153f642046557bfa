package org.espalier.platform.audit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;

/** Reads the trail. Auditors may, and administrators; nobody else. */
@Singleton
class AuditEvents {

  private static final Query HEAD =
      Query.of("select c.position, c.hash from audit_chain c where c.tenant_id = :tenant");

  private final Listing<AuditEventView> listing =
      new Listing<>(Query.file("platform/audit_events"), AuditEventView::of, "a")
          .dated("a.occurred_at", "null::timestamptz")
          .sort("position", "a.position", "bigint", AuditEventView::position)
          .usually("-position");

  private final Sql sql;
  private final Rights rights;

  AuditEvents(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.rights = new Rights("audit-events", tenancy, Role.AUDITOR);
  }

  Page<AuditEventView> page(PageParams asked, Filters filters) {
    rights.require(Right.READ);
    return listing.page(sql, asked, filters);
  }

  Slice<AuditEventView> slice(PageParams asked, Window window, Filters filters) {
    rights.require(Right.READ);
    return listing.slice(sql, asked, window, filters);
  }

  List<AuditEventView> all(Collection<UUID> ids) {
    rights.require(Right.READ);
    return ids.isEmpty() ? List.of() : listing.some(sql, among(ids));
  }

  AuditEventView get(UUID id) {
    rights.require(Right.READ);
    return listing
        .one(sql, among(List.of(id)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such audit event."));
  }

  /** Whether the trail behind a position is what it was when it was written. */
  AuditVerification verify(long after) {
    rights.require(Right.READ);
    Head end =
        sql.first(HEAD, Args.none(), row -> new Head(row.longCount("position"), row.text("hash")))
            .orElse(new Head(0, ""));
    Verifier verifier = new Verifier(after, at(after));
    long position = after;
    List<AuditEventView> some;
    do {
      some = behind(position);
      some.forEach(verifier::take);
      position = some.isEmpty() ? position : some.getLast().position();
    } while (!some.isEmpty() && verifier.goesOn());
    return verifier.result(end.position, end.hash, !some.isEmpty());
  }

  private List<AuditEventView> behind(long position) {
    Condition next =
        Condition.of(
            "a.position > :after order by a.position limit 5000", Args.of("after", position));
    return listing.some(sql, next);
  }

  /** The chain's hash at a position; none at the beginning. */
  private String at(long position) {
    return listing
        .one(sql, Condition.of("a.position = :position", Args.of("position", position)))
        .map(AuditEventView::chain)
        .orElse("");
  }

  private static Condition among(Collection<UUID> ids) {
    return Condition.of("a.id = any(:ids)", Args.none().uuids("ids", ids));
  }

  private record Head(long position, String hash) {}
}
