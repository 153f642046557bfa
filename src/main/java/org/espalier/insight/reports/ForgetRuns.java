package org.espalier.insight.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;

/**
 * Deletes runs with their files when they were kept for long enough, or their report is deleted.
 */
@Singleton
class ForgetRuns implements Chore {

  private static final Query FORGET =
      Query.of(
          """
          delete from report_run r
          where r.tenant_id = :tenant and r.state in ('COMPLETED', 'FAILED') and (r.keep_until < :now or r.report_id in (
            select d.id from report d where d.tenant_id = :tenant and d.deleted_at is not null))\
          """);

  private final Sql sql;

  ForgetRuns(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int run() {
    Args now = Args.of("now", Moments.now());
    return QuarkusTransaction.requiringNew().call(() -> sql.update(FORGET, now));
  }
}
