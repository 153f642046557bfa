package org.espalier.integration.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.espalier.testing.Receiver.Received;
import org.espalier.testing.Receiver.Reply;
import org.junit.jupiter.api.Test;

/** A tenant has its share of what is sent at once, and no more. */
@QuarkusTest
class WebhookSharesTest {

  @Inject private WebhookDispatch dispatch;
  @Inject private WebhookConfig config;

  private final Semaphore held = new Semaphore(0);
  private final CountDownLatch free = new CountDownLatch(1);

  @Test
  void slowReceiversOfATenantKeepNobodyElsesWaiting() throws InterruptedException {
    int share = config.atOnce() / 4;
    try (WebhookScene slow = new WebhookScene(dispatch);
        WebhookScene other = new WebhookScene(dispatch)) {
      try {
        slow.receiver.answer(this::hold);
        // Together they could take everything that there is.
        for (int i = 0; i < config.atOnce() / config.atOnceEach(); i++) {
          slow.admin.create(
              "webhooks",
              "w" + i,
              "{name:'W', url:'" + slow.receiver.url() + "', eventTypes:['employee.*']}");
        }
        for (int i = 0; i < config.atOnceEach(); i++) {
          slow.person("p" + i, "One");
        }
        assertTrue(held.tryAcquire(share, 20, TimeUnit.SECONDS), "it has its share");
        for (String name : List.of("One", "Two", "Three")) {
          other.person("a", name);
          other.receiver.next();
        }
        assertEquals(0, held.availablePermits(), "it has no more than its share");
      } finally {
        free.countDown();
      }
      // What had to wait for its turn is sent all the same.
      slow.receiver.next((config.atOnce() / config.atOnceEach() + 1) * config.atOnceEach());
    }
  }

  private Reply hold(Received one) {
    held.release();
    try {
      assertTrue(free.await(30, TimeUnit.SECONDS), one::line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Reply(204, Map.of(), "");
  }
}
