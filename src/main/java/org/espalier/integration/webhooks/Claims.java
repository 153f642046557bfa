package org.espalier.integration.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * Claims deliveries of the present tenant, and records how they went: each in a transaction of its
 * own, none while something is sent. A process that ends in between lets its claims lapse, and they
 * are sent again.
 */
@ApplicationScoped
class Claims {

  /**
   * For how long a claim holds: three times what an attempt can take, so that clocks may differ by
   * twenty seconds. What a server was sending when it died is sent again by another after that.
   */
  private static final Duration HELD = Duration.ofSeconds(30);

  private static final Query CLAIM = Query.file("webhooks/claim");
  private static final Query CLAIMED = Query.file("webhooks/claimed");
  private static final Query ATTEMPTED = Query.file("webhooks/attempted");
  private static final Query STOP =
      Query.of(
          """
          update webhook w set active = false, stopped = :why, version = w.version + 1, updated_at = :now, updated_by = 'espalier'
          where w.tenant_id = :tenant and w.id = :webhook and w.active and w.deleted_at is null\
          """);

  private final Sql sql;
  private final Feed feed;
  private final WebhookConfig config;

  Claims(Sql sql, Feed feed, WebhookConfig config) {
    this.sql = sql;
    this.feed = feed;
    this.config = config;
  }

  /** Claims so many deliveries at the most. */
  Claimed some(int most) {
    Instant now = Moments.now();
    Instant until = now.plus(HELD);
    Args args =
        Args.of("now", now).and("until", until).and("each", config.atOnceEach()).and("most", most);
    List<UUID> ids =
        QuarkusTransaction.requiringNew().call(() -> sql.list(CLAIM, args, row -> row.uuid("id")));
    Args claimed = Args.of("now", now).uuids("ids", ids);
    return new Claimed(until, ids.isEmpty() ? List.of() : sql.list(CLAIMED, claimed, Outgoing::of));
  }

  /** Records how an attempt went. */
  void attempted(Outgoing one, Instant until, Attempt attempt) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (attempt.gone()) {
            stop(one.webhook());
          }
          Instant now = Moments.now();
          Optional<Instant> next = next(one, attempt, now);
          DeliveryState state =
              attempt.delivered()
                  ? DeliveryState.DELIVERED
                  : next.isPresent() ? DeliveryState.PENDING : DeliveryState.PARKED;
          sql.update(
              ATTEMPTED,
              Args.of("id", one.id())
                  .and("until", until)
                  .and("state", state)
                  .and("next", next.orElse(null))
                  .and("follow", next.orElse(now))
                  .and("status", attempt.status())
                  .and("millis", attempt.millis())
                  .and("failure", attempt.failure())
                  .and("detail", attempt.detail())
                  .and("response", attempt.excerpt())
                  .and("now", now));
        });
  }

  /** What waits for an address that is gone is sent when somebody says that it is back. */
  private static Optional<Instant> next(Outgoing one, Attempt attempt, Instant now) {
    if (attempt.delivered() || one.test() || one.event() == null) {
      return Optional.empty();
    }
    if (attempt.gone()) {
      return Optional.of(now);
    }
    String wish = attempt.answer() == null ? null : attempt.answer().retryAfter();
    return Backoff.after(one.attempt(), wish, ThreadLocalRandom.current())
        .map(pause -> Moments.now().plus(pause));
  }

  private void stop(UUID webhook) {
    Args args = Args.of("webhook", webhook).and("why", WebhookStop.GONE).and("now", Moments.now());
    if (sql.update(STOP, args) > 0) {
      feed.note(
          new Change(
              "webhook.stopped",
              "webhook",
              webhook,
              null,
              JsonText.of(Map.of("stopped", WebhookStop.GONE))));
    }
  }

  /**
   * What was claimed.
   *
   * @param until when the claim ends
   */
  record Claimed(Instant until, List<Outgoing> deliveries) {}
}
