package org.espalier.recruiting.erasures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;
import org.espalier.privacy.retention.Retention;

/** Erases candidates of whom nothing can come any more for longer than the tenant keeps them. */
@Singleton
class ForgetCandidates implements Chore {

  private static final int MOST_AT_ONCE = 200;
  private static final Query OUTDATED = Query.file("recruiting/outdated_candidates");

  private final Sql sql;
  private final Retention retention;
  private final CandidateErasures erasures;

  ForgetCandidates(Sql sql, Retention retention, CandidateErasures erasures) {
    this.sql = sql;
    this.retention = retention;
    this.erasures = erasures;
  }

  @Override
  public int run() {
    Instant now = Moments.now();
    Instant before = now.minus(retention.candidates());
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some = QuarkusTransaction.requiringNew().call(() -> erase(before, now));
      all += some;
    }
    return all;
  }

  private int erase(Instant before, Instant now) {
    List<UUID> outdated =
        sql.list(
            OUTDATED, Args.of("before", before).and("most", MOST_AT_ONCE), row -> row.uuid("id"));
    return erasures.erase(outdated, now);
  }
}
