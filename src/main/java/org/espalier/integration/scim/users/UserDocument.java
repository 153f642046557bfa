package org.espalier.integration.scim.users;

import static org.espalier.integration.scim.users.UserKind.EMPLOYEE;
import static org.espalier.integration.scim.users.UserKind.ENTERPRISE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Users as clients read them. */
final class UserDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ArrayNode NO_EMAILS = JsonText.read(UserTerms.NO_EMAILS, ArrayNode.class);

  private final UserRow user;
  private final String root;
  private final ObjectNode document = JSON.objectNode();

  private UserDocument(UserRow user, String root) {
    this.user = user;
    this.root = root;
  }

  /** All of a user; addresses begin with the root of the protocol. */
  static ObjectNode of(UserRow user, String root) {
    return new UserDocument(user, root).made();
  }

  private ObjectNode made() {
    document.putArray("schemas").add(UserKind.CORE);
    document.put("id", user.id().toString());
    put(document, "externalId", user.clientId());
    document.put("userName", user.name());
    user.attributes()
        .properties()
        .forEach(kept -> document.set(kept.getKey(), kept.getValue().deepCopy()));
    name();
    document.put("active", user.active());
    emails();
    groups();
    enterprise();
    employee();
    meta();
    return document;
  }

  private void name() {
    ObjectNode name = within("name");
    name.put("givenName", user.givenName()).put("familyName", user.familyName());
    if (!name.has("formatted")) {
      name.put("formatted", user.wholeName());
    }
    if (!document.has("displayName")) {
      document.put("displayName", user.wholeName());
    }
  }

  /** The address without a value is the employee's. */
  private void emails() {
    JsonNode told = document.has("emails") ? document.get("emails") : NO_EMAILS;
    ArrayNode emails = JSON.arrayNode();
    for (JsonNode one : told) {
      if (one.has("value")) {
        emails.add(one);
      } else if (user.email() != null) {
        ObjectNode own = JSON.objectNode().put("value", user.email());
        own.setAll((ObjectNode) one);
        emails.add(own);
      }
    }
    if (emails.isEmpty()) {
      document.remove("emails");
    } else {
      document.set("emails", emails);
    }
  }

  private void groups() {
    if (user.groups().isEmpty()) {
      return;
    }
    ArrayNode groups = document.putArray("groups");
    for (JsonNode one : user.groups()) {
      String id = one.path("value").asText();
      groups
          .addObject()
          .put("value", id)
          .put("$ref", root + "/Groups/" + id)
          .put("display", one.path("display").asText())
          .put("type", "direct");
    }
  }

  private void enterprise() {
    ObjectNode told = within(ENTERPRISE);
    if (!told.has("employeeNumber") && !user.ours()) {
      told.put("employeeNumber", user.externalId());
    }
    if (!told.has("department") || !user.unitTold()) {
      told.remove("department");
      put(told, "department", user.unitName());
    }
    if (user.managerId() != null) {
      told.putObject("manager")
          .put("value", user.managerId().toString())
          .put("$ref", root + "/Users/" + user.managerId())
          .put("displayName", user.managerName());
    }
    unlessEmpty(ENTERPRISE, told);
  }

  private void employee() {
    ObjectNode told = within(EMPLOYEE);
    put(told, "subject", user.subject());
    put(told, "hireDate", user.hireDate() == null ? null : user.hireDate().toString());
    put(told, "location", user.location());
    put(told, "jobExternalId", user.jobExternalId());
    put(told, "orgUnitExternalId", user.unitExternalId());
    put(told, "positionExternalId", user.positionExternalId());
    unlessEmpty(EMPLOYEE, told);
  }

  /** The tag's checksum is of all that is told, its number that of the user's own version. */
  private void meta() {
    String tag = Etag.of(user.version(), document.toString().getBytes(StandardCharsets.UTF_8));
    document
        .putObject("meta")
        .put("resourceType", "User")
        .put("created", user.created().toString())
        .put("lastModified", user.changed().toString())
        .put("location", root + "/Users/" + user.id())
        .put("version", "W/" + tag);
  }

  private ObjectNode within(String name) {
    return document.get(name) instanceof ObjectNode object ? object : document.putObject(name);
  }

  private void unlessEmpty(String extension, ObjectNode told) {
    if (told.isEmpty()) {
      document.remove(extension);
    } else {
      ((ArrayNode) document.get("schemas")).add(extension);
    }
  }

  private static void put(ObjectNode into, String name, @Nullable String value) {
    if (value != null) {
      into.put(name, value);
    }
  }
}
