package org.espalier.integration.scim.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A group as the database has it.
 *
 * @param members JSON of who is in it; null if that was not asked for
 */
record GroupRow(
    UUID id,
    String displayName,
    @Nullable String externalId,
    @Nullable String role,
    @Nullable UUID unitId,
    @Nullable String unitExternalId,
    int version,
    Instant created,
    Instant changed,
    @Nullable String members) {

  static GroupRow of(Row row) throws SQLException {
    return new GroupRow(
        row.uuid("id"),
        row.text("display_name"),
        row.textOrNull("external_id"),
        row.textOrNull("role"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.textOrNull("members"));
  }

  /** The group as clients read it; addresses begin with the root of the protocol. */
  ObjectNode document(String root) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode schemas = document.putArray("schemas").add(GroupKind.CORE);
    document.put("id", id.toString());
    if (externalId != null) {
      document.put("externalId", externalId);
    }
    document.put("displayName", displayName);
    if (members != null) {
      document.set("members", members(root));
    }
    if (role != null || unitExternalId != null) {
      schemas.add(GroupKind.ROLES);
      ObjectNode told = document.putObject(GroupKind.ROLES);
      if (role != null) {
        told.put("role", role);
      }
      if (unitExternalId != null) {
        told.put("orgUnitExternalId", unitExternalId);
      }
    }
    String tag = Etag.of(version, document.toString().getBytes(StandardCharsets.UTF_8));
    document
        .putObject("meta")
        .put("resourceType", "Group")
        .put("created", created.toString())
        .put("lastModified", changed.toString())
        .put("location", root + "/Groups/" + id)
        .put("version", "W/" + tag);
    return document;
  }

  private ArrayNode members(String root) {
    ArrayNode told = JsonText.read(String.valueOf(members), ArrayNode.class);
    for (JsonNode one : told) {
      if (one instanceof ObjectNode member) {
        member.properties().removeIf(part -> part.getValue().isNull());
        if (member.has("type")) {
          String place = member.path("type").asText().equals("User") ? "/Users/" : "/Groups/";
          member.put("$ref", root + place + member.path("value").asText());
        }
      }
    }
    return told;
  }
}
