package org.espalier.integration.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;

/**
 * Forgets deliveries that ended long enough ago, a few thousand at a time, secrets that signed for
 * long enough, and everything of webhooks that are deleted.
 */
@Singleton
class ForgetDeliveries implements Chore {

  private static final int MOST_AT_ONCE = 5_000;
  private static final Query ENDED = Query.file("webhooks/forget");
  private static final Query DELETED =
      Query.of(
          """
          delete from webhook_delivery d
          where d.tenant_id = :tenant and d.webhook_id in (
            select w.id from webhook w where w.tenant_id = :tenant and w.deleted_at is not null)\
          """);
  private static final Query SECRETS =
      Query.of(
          """
          delete from webhook_secret s
          where s.tenant_id = :tenant and (s.ends_at < :now or s.webhook_id in (
            select w.id from webhook w where w.tenant_id = :tenant and w.deleted_at is not null))\
          """);

  private final Sql sql;
  private final WebhookConfig config;

  ForgetDeliveries(Sql sql, WebhookConfig config) {
    this.sql = sql;
    this.config = config;
  }

  @Override
  public int run() {
    Args now = Args.of("now", Moments.now());
    int all =
        QuarkusTransaction.requiringNew()
            .call(() -> sql.update(DELETED, Args.none()) + sql.update(SECRETS, now));
    Instant before = Moments.now().minus(config.kept());
    int some = MOST_AT_ONCE;
    while (some == MOST_AT_ONCE) {
      some =
          QuarkusTransaction.requiringNew()
              .call(() -> sql.update(ENDED, Args.of("before", before).and("most", MOST_AT_ONCE)));
      all += some;
    }
    return all;
  }
}
