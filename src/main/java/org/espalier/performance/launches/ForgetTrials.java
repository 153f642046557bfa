package org.espalier.performance.launches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;

/** Forgets whom trials of launches would have taken, 30 days after they ended; the counts stay. */
@Singleton
class ForgetTrials implements Chore {

  private static final int DAYS = 30;

  private static final Query FORGET = Query.file("performance/forget_trials");

  private final Sql sql;

  ForgetTrials(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int run() {
    Args before = Args.of("before", Moments.now().minus(DAYS, ChronoUnit.DAYS));
    return QuarkusTransaction.requiringNew().call(() -> sql.update(FORGET, before));
  }
}
