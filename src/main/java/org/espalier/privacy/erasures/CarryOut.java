package org.espalier.privacy.erasures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;
import org.espalier.privacy.retention.Retention;

/**
 * Carries out the erasures whose time has come, each in a transaction of its own, and schedules
 * those of people whom the tenant does not want to know any longer.
 */
@Singleton
class CarryOut implements Chore {

  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final int MOST_AT_ONCE = 500;
  private static final String WHY = "not active for longer than people are kept";

  private static final Query DUE =
      Query.of(
          """
          select x.id from erasure x where x.tenant_id = :tenant and x.state = 'SCHEDULED' and x.effective_at <= :now
          order by x.effective_at, x.id limit 1 for update of x skip locked\
          """);
  private static final Query INACTIVE = Query.file("privacy/inactive_people");

  private final Sql sql;
  private final ErasureService service;
  private final Retention retention;

  CarryOut(Sql sql, ErasureService service, Retention retention) {
    this.sql = sql;
    this.service = service;
    this.retention = retention;
  }

  @Override
  public int run() {
    int scheduled = retention.inactivePeople().map(this::schedule).orElse(0);
    int done = 0;
    while (QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(this::carryOutNext)) {
      done++;
    }
    return scheduled + done;
  }

  private int schedule(Duration kept) {
    Instant before = Moments.now().minus(kept);
    List<UUID> people =
        sql.list(
            INACTIVE, Args.of("before", before).and("most", MOST_AT_ONCE), row -> row.uuid("id"));
    people.forEach(person -> service.schedule(person, WHY));
    return people.size();
  }

  private boolean carryOutNext() {
    Optional<UUID> due = sql.first(DUE, Args.of("now", Moments.now()), row -> row.uuid("id"));
    due.ifPresent(service::carryOut);
    return due.isPresent();
  }
}
