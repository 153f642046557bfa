package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.espalier.integration.xapi.outcomes.Actor;
import org.espalier.integration.xapi.rules.Timestamps;
import org.espalier.integration.xapi.rules.XapiVersion;
import org.espalier.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was found to be right, with what a record store adds to it.
 *
 * @param id the one that it came with, or one that it was given
 * @param digest the same for statements that say the same (Data 2.3.1)
 */
record Statement(UUID id, String digest, ObjectNode json, Instant happenedAt) {

  /**
   * A statement as it is kept.
   *
   * @param authority who says so
   */
  static Statement of(JsonNode told, XapiVersion version, Instant now, JsonNode authority) {
    ObjectNode json = Normal.of(told);
    String digest = StatementDigest.of(json);
    UUID id = json.has("id") ? UUID.fromString(json.path("id").asText()) : Ids.next();
    json.put("id", id.toString());
    if (!json.has("timestamp")) {
      json.put("timestamp", now.toString());
    }
    if (!json.has("version")) {
      json.put("version", version.usual());
    }
    json.put("stored", now.toString());
    json.set("authority", authority);
    return new Statement(
        id, digest, json, Timestamps.read(json.path("timestamp").asText()).orElse(now));
  }

  Actor actor() {
    return Agents.of(json.path("actor"));
  }

  Set<String> agents() {
    return Agents.all(json);
  }

  String verb() {
    return json.path("verb").path("id").asText();
  }

  String objectType() {
    return json.path("object").path("objectType").asText("Activity");
  }

  @Nullable String activity() {
    return objectType().equals("Activity") ? json.path("object").path("id").asText() : null;
  }

  @Nullable UUID registration() {
    JsonNode said = json.path("context").path("registration");
    return said.isTextual() ? UUID.fromString(said.textValue()) : null;
  }

  String version() {
    return json.path("version").asText();
  }
}
