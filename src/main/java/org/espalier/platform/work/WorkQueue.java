package org.espalier.platform.work;

import java.time.Instant;
import java.util.List;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;

/**
 * The tenants for which work of a kind is to be done, so that what is left when a process dies is
 * found by the next look of any other. The work itself stands in the tenant's own tables.
 */
public final class WorkQueue {

  private static final Query ANNOUNCE =
      Query.of(
          """
          insert into work_queue (tenant, kind, since) values (:slug, :kind, :now)
          on conflict (tenant, kind) do update set since = excluded.since\
          """);
  private static final Query WAITING =
      Query.of("select tenant from work_queue where kind = :kind order by since");
  private static final Query DONE =
      Query.of("delete from work_queue where tenant = :slug and kind = :kind and since <= :since");

  private final OperatorSql sql;
  private final String kind;

  public WorkQueue(OperatorSql sql, String kind) {
    this.sql = sql;
    this.kind = kind;
  }

  /** Says that a tenant has work, before it has any. */
  public void announce(String tenant) {
    sql.update(ANNOUNCE, of(tenant).and("now", Moments.now()));
  }

  /** The tenants with work, those first that have waited longest. */
  public List<String> waiting() {
    return sql.list(WAITING, Args.of("kind", kind), row -> row.text("tenant"));
  }

  /** Says that a tenant has no work but what was announced after a moment. */
  public void done(String tenant, Instant since) {
    sql.update(DONE, of(tenant).and("since", since));
  }

  private Args of(String tenant) {
    return Args.of("slug", tenant).and("kind", kind);
  }
}
