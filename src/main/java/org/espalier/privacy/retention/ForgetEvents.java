package org.espalier.privacy.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;

/**
 * Forgets events that are older than the tenant wants them to be; what the operator of the server
 * wants forgotten goes anyway.
 */
@Singleton
class ForgetEvents implements Chore {

  private static final int MOST_AT_ONCE = 5_000;
  private static final Query FORGET = Query.file("platform/forget_changes");

  private final Sql sql;
  private final Retention retention;

  ForgetEvents(Sql sql, Retention retention) {
    this.sql = sql;
    this.retention = retention;
  }

  @Override
  public int run() {
    Optional<Instant> before = retention.events().map(kept -> Moments.now().minus(kept));
    return before.map(this::forget).orElse(0);
  }

  private int forget(Instant before) {
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some =
          QuarkusTransaction.requiringNew()
              .call(() -> sql.update(FORGET, Args.of("before", before).and("most", MOST_AT_ONCE)));
      all += some;
    }
    return all;
  }
}
