package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.http.Body;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;

/** What one asks of a webhook: another secret, a test, events once more. */
@ApplicationScoped
class WebhookDesk {

  private static final Query HOLD =
      Query.of(
          "select w.id from webhook w where w.tenant_id = :tenant and w.id = :webhook for no key update");
  private static final Query TEST = Query.file("webhooks/test");
  private static final Query AGAIN =
      Query.of(
          """
          update webhook_delivery d set state = 'PENDING', attempts = 0, next_at = :now, updated_at = :now
          where d.tenant_id = :tenant and d.webhook_id = :webhook and d.id = :delivery and d.state <> 'PENDING'\
          """);
  private static final Query BACK =
      Query.of(
          """
          update webhook w set position = least(w.position, :after)
          where w.tenant_id = :tenant and w.id = :webhook\
          """);
  private static final Query SINCE =
      Query.of(
          """
          select coalesce(max(v.position), 0) as position from change_event v
          where v.tenant_id = :tenant and v.occurred_at < :since\
          """);

  private final Sql sql;
  private final Transactions transactions;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookSecrets secrets;
  private final WebhookPolicy policy;
  private final WebhookDispatch dispatch;

  WebhookDesk(
      Sql sql,
      Transactions transactions,
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookSecrets secrets,
      WebhookPolicy policy,
      WebhookDispatch dispatch) {
    this.sql = sql;
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.policy = policy;
    this.dispatch = dispatch;
  }

  /** Draws another secret. */
  WebhookSecretView rotate(UUID webhook, SecretRotation wish) {
    policy.requireWrite();
    return transactions.call(() -> secrets.rotate(held(webhook), wish.overlap()));
  }

  /** Puts an event on the way that only tries the webhook out. */
  DeliveryView test(UUID webhook, TestEvent wish) {
    policy.requireWrite();
    return transactions.call(() -> {
      UUID id = Ids.next();
      sql.update(
          TEST,
          Args.of("id", id)
              .and("webhook", held(webhook))
              .and("event", Ids.next())
              .and("type", wish.type())
              .and("now", Moments.now()));
      dispatch.announce();
      return deliveries.get(id);
    });
  }

  /**
   * Puts events on the way again.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT for a delivery that is on its
   *     way
   */
  ReplayView replay(UUID webhook, Body<ReplayRequest> body) {
    policy.requireWrite();
    ReplayRequest wish = body.present();
    return transactions.call(() -> {
      UUID known = held(webhook);
      UUID delivery = wish.deliveryId();
      if (delivery != null && body.faults().isEmpty()) {
        requireKnown(known, delivery, body);
      }
      body.valid();
      Long after = delivery == null ? Long.valueOf(position(wish)) : null;
      if (delivery != null) {
        again(known, delivery);
      } else {
        sql.update(BACK, Args.of("webhook", known).and("after", after));
      }
      dispatch.announce();
      return new ReplayView(known, after, delivery);
    });
  }

  private void requireKnown(UUID webhook, UUID delivery, Body<ReplayRequest> body) {
    if (deliveries.all(List.of(delivery)).stream()
        .noneMatch(one -> one.webhookId().equals(webhook))) {
      body.faults()
          .add("/deliveryId", FaultCode.UNKNOWN_REFERENCE, "The webhook has no such delivery.");
    }
  }

  private void again(UUID webhook, UUID delivery) {
    Args args = Args.of("webhook", webhook).and("delivery", delivery).and("now", Moments.now());
    if (sql.update(AGAIN, args) == 0) {
      throw CommonProblem.CONFLICT.because("The delivery is on its way already.");
    }
  }

  private long position(ReplayRequest wish) {
    if (wish.after() != null) {
      return wish.after();
    }
    Instant since = Objects.requireNonNull(wish.since());
    return sql.only(SINCE, Args.of("since", since), row -> row.longCount("position"));
  }

  /** The webhook, which nobody else changes meanwhile. */
  private UUID held(UUID webhook) {
    sql.list(HOLD, Args.of("webhook", webhook), row -> row.uuid("id"));
    return webhooks.get(webhook).id();
  }
}
