package org.espalier.integration.webhooks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param url where events are sent
 * @param eventTypes the events that are sent; all if empty
 * @param subjectTypes only events of things of these kinds; all if empty
 * @param sources only events of things that come from these sources; all if empty
 * @param stopped why the server made it INACTIVE by itself; null if it did not
 * @param secret what deliveries are signed with; told to whoever creates the webhook, and null ever
 *     after
 */
@Schema(name = "Webhook")
public record WebhookView(
    UUID id,
    String externalId,
    String source,
    String name,
    @Nullable String description,
    String url,
    List<String> eventTypes,
    List<String> subjectTypes,
    List<String> sources,
    @Nullable WebhookStop stopped,
    @Nullable String secret,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static WebhookView of(Row row) throws SQLException {
    return new WebhookView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.text("name"),
        row.textOrNull("description"),
        row.text("url"),
        JsonText.list(row.text("event_types"), String.class),
        JsonText.list(row.text("subject_types"), String.class),
        JsonText.list(row.text("sources"), String.class),
        row.choiceOrNull(WebhookStop.class, "stopped"),
        null,
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }

  /** The same with its secret, for whoever creates it. */
  WebhookView with(String told) {
    return new WebhookView(
        id,
        externalId,
        source,
        name,
        description,
        url,
        eventTypes,
        subjectTypes,
        sources,
        stopped,
        told,
        status,
        revision,
        createdAt,
        updatedAt,
        deletedAt);
  }
}
