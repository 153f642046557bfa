package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.work.Backlog;
import org.espalier.platform.work.WorkQueue;

/**
 * What waits on its way to webhooks: events that no delivery was made of yet, and deliveries; one
 * statement for each tenant that has webhooks.
 */
@ApplicationScoped
class WebhookBacklog implements Backlog {

  private static final String EVENTS = "webhook-events";
  private static final String DELIVERIES = "webhook-deliveries";
  private static final Query BACKLOG = Query.file("webhooks/backlog");

  private final Sql sql;
  private final WorkQueue queue;
  private final Background background;

  WebhookBacklog(Sql sql, OperatorSql operator, Background background) {
    this.sql = sql;
    this.queue = new WorkQueue(operator, WebhookDispatch.QUEUE);
    this.background = background;
  }

  @Override
  public Set<String> queues() {
    return Set.of(EVENTS, DELIVERIES);
  }

  @Override
  public Map<String, Depth> measure() {
    Depth events = Depth.NONE;
    Depth deliveries = Depth.NONE;
    Args now = Args.of("now", Moments.now());
    for (String tenant : queue.waiting()) {
      Waiting one =
          background.call(Caller.system(tenant), () -> sql.only(BACKLOG, now, Waiting::of));
      events = events.and(one.events());
      deliveries = deliveries.and(one.deliveries());
    }
    return Map.of(EVENTS, events, DELIVERIES, deliveries);
  }

  private record Waiting(Depth events, Depth deliveries) {

    static Waiting of(Row row) throws SQLException {
      return new Waiting(
          new Depth(row.longCount("behind"), row.instantOrNull("since")),
          new Depth(row.longCount("waiting"), row.instantOrNull("due")));
    }
  }
}
