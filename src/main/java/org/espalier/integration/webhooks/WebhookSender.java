package org.espalier.integration.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.observe.Sending;
import org.espalier.platform.observe.Tracing;
import org.espalier.platform.outbound.OutboundAnswer;
import org.espalier.platform.outbound.OutboundFailed;
import org.espalier.platform.outbound.OutboundPosts;
import org.espalier.platform.outbound.OutboundRefused;

/** Sends one delivery, signed, and tells how that went; knows of no database. */
@ApplicationScoped
class WebhookSender {

  private final OutboundPosts posts;
  private final Tracing tracing;
  private final AttemptTimes times;

  WebhookSender(OutboundPosts posts, Tracing tracing, AttemptTimes times) {
    this.posts = posts;
    this.tracing = tracing;
    this.times = times;
  }

  Attempt send(String tenant, Outgoing one) {
    EventView event = one.event();
    Attempt attempt =
        event == null
            ? new Attempt(
                DeliveryFailure.FORGOTTEN, "The event is older than events are kept.", null, 0)
            : traced(tenant, one, event);
    times.ended(attempt);
    return attempt;
  }

  /** Sends it as part of the trace of the request that made the event. */
  private Attempt traced(String tenant, Outgoing one, EventView event) {
    Map<String, String> facts =
        Map.of(
            "espalier.tenant", tenant,
            "espalier.webhook.id", one.webhook().toString(),
            "espalier.delivery.id", one.id().toString(),
            "espalier.event.type", event.type(),
            "http.request.method", "POST");
    Sending sending = tracing.sending("webhook POST", event.traceId(), facts);
    Attempt attempt = send(tenant, one, event, sending);
    Integer status = attempt.status();
    DeliveryFailure failure = attempt.failure();
    sending.ended(status == null ? 0 : status, failure == null ? null : failure.name());
    return attempt;
  }

  private Attempt send(String tenant, Outgoing one, EventView event, Sending sending) {
    byte[] body = JsonText.of(CloudEvent.of(tenant, event)).text().getBytes(StandardCharsets.UTF_8);
    long began = System.nanoTime();
    try {
      OutboundAnswer answer = posts.post(URI.create(one.url()), headers(one, body, sending), body);
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

  private static Map<String, String> headers(Outgoing one, byte[] body, Sending sending) {
    String id = one.eventId().toString();
    long now = Instant.now().getEpochSecond();
    Map<String, String> headers = new HashMap<>(sending.headers());
    headers.put("Content-Type", CloudEvent.MEDIA_TYPE);
    headers.put("User-Agent", "Espalier-Webhooks");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now));
    headers.put("webhook-signature", Signature.of(one.secrets(), id, now, body));
    return headers;
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
