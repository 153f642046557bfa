package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.outbound.OutboundAnswer;
import org.espalier.platform.outbound.OutboundFailed;
import org.espalier.platform.outbound.OutboundPosts;
import org.espalier.platform.outbound.OutboundRefused;

/** Sends one delivery, signed, and tells how that went; knows of no database. */
@ApplicationScoped
class WebhookSender {

  private final OutboundPosts posts;

  WebhookSender(OutboundPosts posts) {
    this.posts = posts;
  }

  Attempt send(String tenant, Outgoing one) {
    EventView event = one.event();
    if (event == null) {
      return new Attempt(
          DeliveryFailure.FORGOTTEN, "The event is older than events are kept.", null, 0);
    }
    byte[] body = JsonText.of(CloudEvent.of(tenant, event)).text().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    try {
      OutboundAnswer answer = posts.post(URI.create(one.url()), headers(one, body), body);
      return answered(answer, since(began));
    } catch (OutboundRefused refused) {
      return new Attempt(DeliveryFailure.REFUSED, refused.detail(), null, since(began));
    } catch (OutboundFailed failed) {
      return failed.late()
          ? new Attempt(DeliveryFailure.TIMEOUT, "There was no answer in time.", null, since(began))
          : new Attempt(
              DeliveryFailure.UNREACHABLE,
              "There was no connection, or it broke.",
              null,
              since(began));
    }
  }

  private static Map<String, String> headers(Outgoing one, byte[] body) {
    String id = one.eventId().toString();
    long now = Instant.now().getEpochSecond();
    return Map.of(
        "Content-Type",
        CloudEvent.MEDIA_TYPE,
        "User-Agent",
        "Espalier-Webhooks",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(now),
        "webhook-signature",
        Signature.of(one.secrets(), id, now, body));
  }

  private static Attempt answered(OutboundAnswer answer, int millis) {
    boolean success = answer.status() >= 200 && answer.status() < 300;
    return success
        ? new Attempt(null, null, answer, millis)
        : new Attempt(
            DeliveryFailure.STATUS, "The answer was " + answer.status() + ".", answer, millis);
  }

  private static int since(long began) {
    return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
  }
}
