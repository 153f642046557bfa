package org.espalier.integration.webhooks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Receiver;
import org.espalier.testing.Tenant;

/** A tenant with one webhook, and somebody who receives it. */
final class WebhookScene implements AutoCloseable {

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  final Receiver receiver = new Receiver();
  private final WebhookDispatch dispatch;
  final UUID webhook;
  final String secret;

  WebhookScene(WebhookDispatch dispatch) {
    this.dispatch = dispatch;
    Answer made =
        admin
            .put(
                "webhooks",
                "w",
                "{name:'W', url:'" + receiver.url() + "', eventTypes:['employee.*']}")
            .expect(201);
    this.webhook = made.id();
    this.secret = made.text("/secret");
  }

  /** Makes a person what they are called now. */
  void person(String externalId, String name) {
    admin.put("employees", externalId, "{givenName:'" + name + "', familyName:'X'}");
  }

  String path() {
    return "/webhooks/" + webhook;
  }

  /** Lets all pauses end. */
  void later() throws SQLException {
    run(
        "update webhook_delivery set next_at = next_at - interval '4 days', claimed_until = claimed_until - interval '4 days'"
            + " where tenant_id = ? and state = 'PENDING'");
    dispatch.wake(tenant.slug());
  }

  /** Runs a statement about the tenant, past the server. */
  void run(String statement) throws SQLException {
    try (Psql psql = Psql.owner()) {
      psql.tenant(tenant.slug()).run(statement, tenant.slug());
    }
  }

  /** Waits until the deliveries are so. */
  Answer deliveries(Predicate<Answer> wanted) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (true) {
      Answer all = admin.get(path() + "/deliveries?count=exact").expect(200);
      if (wanted.test(all)) {
        return all;
      }
      assertTrue(System.nanoTime() < deadline, () -> "not yet: " + all.body());
      Thread.onSpinWait();
    }
  }

  /** Waits until none or so many are in a state. */
  Answer deliveries(String state, int number) {
    return deliveries(
        all -> all.texts("/items", "/state").stream().filter(state::equals).count() == number);
  }

  @Override
  public void close() {
    receiver.close();
  }
}
