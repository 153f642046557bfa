package org.espalier.integration.webhooks;

import java.time.Instant;
import org.espalier.platform.feed.EventView;

/**
 * An event as CloudEvents 1.0 has it, in structured mode.
 *
 * @param id the event's; with the source it is told apart from all others
 * @param source the tenant's feed
 * @param type what happened
 * @param subject kind and id of the thing that it happened to
 * @param time when it was committed
 * @param data the event as {@code GET /events} tells it
 */
record CloudEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    EventView data) {

  static final String MEDIA_TYPE = "application/cloudevents+json";

  static CloudEvent of(String tenant, EventView event) {
    return new CloudEvent(
        "1.0",
        event.id().toString(),
        "/tenants/" + tenant + "/events",
        event.type(),
        event.subjectType() + "/" + event.subjectId(),
        event.occurredAt(),
        "application/json",
        event);
  }
}
