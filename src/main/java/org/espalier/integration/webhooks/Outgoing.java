package org.espalier.integration.webhooks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is claimed.
 *
 * @param attempt which attempt this is, from 1
 * @param event what is told; null if it is forgotten
 * @param secrets what it is signed with, the newest first
 */
record Outgoing(
    UUID id,
    UUID webhook,
    int attempt,
    String url,
    UUID eventId,
    boolean test,
    @Nullable EventView event,
    List<byte[]> secrets) {

  static Outgoing of(Row row) throws SQLException {
    boolean test = row.longCount("position") == 0;
    return new Outgoing(
        row.uuid("id"),
        row.uuid("webhook_id"),
        row.count("attempts"),
        row.text("url"),
        row.uuid("event_id"),
        test,
        test || row.textOrNull("data") != null ? event(row) : null,
        WebhookSecrets.keys(row.texts("secrets")));
  }

  @SuppressWarnings("unchecked") // the column holds objects only
  private static EventView event(Row row) throws SQLException {
    Instant occurred = row.instantOrNull("occurred_at");
    String actor = row.textOrNull("actor");
    String data = row.textOrNull("data");
    return new EventView(
        row.longCount("position"),
        row.uuid("event_id"),
        row.text("event_type"),
        row.text("subject_type"),
        row.uuid("subject_id"),
        row.uuidOrNull("person_id"),
        occurred == null ? row.instant("created_at") : occurred,
        Objects.requireNonNullElse(actor, "espalier"),
        row.textOrNull("trace_id"),
        data == null ? Map.of() : JsonText.read(data, Map.class));
  }
}
