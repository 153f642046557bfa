package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.secrets.Secrets;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * The secrets that deliveries are signed with, in tables of their own which nothing but this and
 * the sender reads: no list, no export and no event has them.
 */
@ApplicationScoped
class WebhookSecrets {

  /** What secrets begin with on the wire. */
  static final String PREFIX = "whsec_";

  private static final Query DRAW =
      Query.of(
          """
          insert into webhook_secret (tenant_id, id, webhook_id, secret, created_at)
          values (:tenant, :id, :webhook, :secret::bytea, :now)\
          """);
  private static final Query CLEAR =
      Query.of(
          "delete from webhook_secret s where s.tenant_id = :tenant and s.webhook_id = any(:webhooks)");
  private static final Query DROP =
      Query.of(
          """
          delete from webhook_secret s
          where s.tenant_id = :tenant and s.webhook_id = :webhook and s.ends_at is not null\
          """);
  private static final Query END =
      Query.of(
          """
          update webhook_secret s set ends_at = :until
          where s.tenant_id = :tenant and s.webhook_id = :webhook and s.ends_at is null\
          """);
  private static final Query LATEST =
      Query.of(
          """
          select encode(s.secret, 'base64') as secret from webhook_secret s
          where s.tenant_id = :tenant and s.webhook_id = :webhook and s.ends_at is null\
          """);

  private final Sql sql;
  private final Secrets secrets;

  WebhookSecrets(Sql sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** Draws the first secrets of new webhooks; what they had in an earlier life is forgotten. */
  void begin(Collection<UUID> webhooks) {
    sql.update(CLEAR, Args.none().uuids("webhooks", webhooks));
    webhooks.forEach(one -> draw(one, Moments.now()));
  }

  /**
   * Draws another secret; the one before it goes on for a while, and the one before that ends.
   *
   * @param overlap how long; none ends it at once
   */
  WebhookSecretView rotate(UUID webhook, Duration overlap) {
    Instant now = Moments.now();
    Instant until = now.plus(overlap);
    sql.update(DROP, Args.of("webhook", webhook));
    sql.update(END, Args.of("webhook", webhook).and("until", until));
    return new WebhookSecretView(webhook, draw(webhook, now), now, until);
  }

  /** The secret of a webhook as it is told to whoever creates it. */
  String told(UUID webhook) {
    return PREFIX + sql.only(LATEST, Args.of("webhook", webhook), row -> row.text("secret"));
  }

  private String draw(UUID webhook, Instant now) {
    byte[] secret = secrets.draw();
    sql.update(
        DRAW,
        Args.of("id", Ids.next()).and("webhook", webhook).and("secret", secret).and("now", now));
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** The keys of secrets as the database tells them. */
  static List<byte[]> keys(List<String> encoded) {
    return encoded.stream().map(one -> Base64.getDecoder().decode(one)).toList();
  }
}
