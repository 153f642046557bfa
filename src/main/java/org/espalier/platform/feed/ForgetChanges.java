package org.espalier.platform.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.tenancy.Chore;

/**
 * Forgets changes that every reader had time to read. From the oldest on and a few thousand at a
 * time, so that no transaction is long and none begins that has nothing to do.
 */
@Singleton
@Startup
class ForgetChanges implements Chore {

  private static final Duration LEAST = Duration.ofDays(30);
  private static final int MOST_AT_ONCE = 5_000;
  private static final Query FORGET = Query.file("platform/forget_changes");

  private final Sql sql;
  private final Duration kept;

  ForgetChanges(
      Sql sql,
      @ConfigProperty(name = "espalier.events.kept", defaultValue = "P90D") Duration kept) {
    if (kept.compareTo(LEAST) < 0) {
      throw new StartRefused(
          "ESPALIER_EVENTS_KEPT is "
              + kept
              + ": changes must be kept for 30 days (P30D) at least, for readers rely on it.");
    }
    this.sql = sql;
    this.kept = kept;
  }

  @Override
  public int run() {
    Instant before = Moments.now().minus(kept);
    int all = 0;
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some = QuarkusTransaction.requiringNew().call(() -> forget(before));
      all += some;
    }
    return all;
  }

  private int forget(Instant before) {
    return sql.update(FORGET, Args.of("before", before).and("most", MOST_AT_ONCE));
  }
}
