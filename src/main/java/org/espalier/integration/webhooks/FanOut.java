package org.espalier.integration.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.observe.Tracing;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Makes deliveries of events, a stretch of the feed a transaction, for all webhooks of a tenant at
 * once. How far a webhook is stands in its row, and is written with its deliveries.
 */
@ApplicationScoped
class FanOut {

  private static final long STRETCH = 500;
  private static final Query BEHIND = Query.file("webhooks/behind");
  private static final Query WANTED = Query.file("webhooks/wanted");
  private static final Query ENQUEUE = Query.file("webhooks/enqueue");
  private static final Query NEXT =
      Query.of(
          """
          select v.position from change_event v
          where v.tenant_id = :tenant and v.position > :after order by v.position limit 1\
          """);
  private static final Query ADVANCE =
      Query.of(
          """
          update webhook w set position = :upTo
          where w.tenant_id = :tenant and w.id = any(:ids) and w.position < :upTo\
          """);

  private final Sql sql;
  private final Tenancy tenancy;
  private final Tracing tracing;

  FanOut(Sql sql, Tenancy tenancy, Tracing tracing) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.tracing = tracing;
  }

  /** Goes on until every webhook that nobody else is at knows everything. */
  void all() {
    while (QuarkusTransaction.requiringNew().call(this::step)) {
      // The next stretch.
    }
  }

  private boolean step() {
    List<Behind> behind = sql.list(BEHIND, Args.none(), Behind::of);
    if (behind.isEmpty()) {
      return false;
    }
    return tracing.job("webhooks fan-out", tenancy.tenant(), () -> tell(behind));
  }

  /** Makes deliveries of a stretch. */
  private boolean tell(List<Behind> behind) {
    long after = behind.stream().mapToLong(Behind::position).min().orElseThrow();
    long feed = behind.getFirst().feed();
    // What is forgotten is stepped over.
    long next =
        sql.first(NEXT, Args.of("after", after), row -> row.longCount("position")).orElse(feed);
    long upTo = Math.min(feed, Math.max(after, next - 1) + STRETCH);
    Args stretch =
        Args.of("after", after)
            .and("upTo", upTo)
            .uuids("ids", behind.stream().map(Behind::webhook).toList());
    List<Wanted> wanted = sql.list(WANTED, stretch, Wanted::of);
    if (!wanted.isEmpty()) {
      enqueue(wanted);
    }
    sql.update(ADVANCE, stretch);
    return true;
  }

  private void enqueue(List<Wanted> wanted) {
    sql.update(
        ENQUEUE,
        Args.of("now", Moments.now())
            .uuids("ids", wanted.stream().map(_ -> Ids.next()).toList())
            .uuids("webhooks", wanted.stream().map(Wanted::webhook).toList())
            .texts(
                "positions", wanted.stream().map(one -> Long.toString(one.position())).toList()));
  }

  /**
   * A webhook that has not been told of everything.
   *
   * @param position up to where it has
   * @param feed the feed's last position
   */
  private record Behind(UUID webhook, long position, long feed) {

    static Behind of(Row row) throws SQLException {
      return new Behind(row.uuid("id"), row.longCount("position"), row.longCount("feed"));
    }
  }

  private record Wanted(UUID webhook, long position) {

    static Wanted of(Row row) throws SQLException {
      return new Wanted(row.uuid("webhook_id"), row.longCount("position"));
    }
  }
}
