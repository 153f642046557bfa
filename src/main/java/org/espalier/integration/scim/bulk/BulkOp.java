package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.espalier.integration.scim.protocol.Member;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.jspecify.annotations.Nullable;

/**
 * One operation of many.
 *
 * @param kind the endpoint: Users or Groups
 * @param id the resource; null for one that is to be created
 * @param bulkId what the others call a resource that is to be created
 * @param version the tag that the resource must have
 */
record BulkOp(
    String method,
    String kind,
    @Nullable String id,
    @Nullable String bulkId,
    @Nullable String version,
    @Nullable ObjectNode data) {

  private static final String REFERENCE = "bulkId:";
  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

  /**
   * Reads an operation.
   *
   * @throws ScimRefusal invalidSyntax or invalidPath
   */
  static BulkOp of(JsonNode sent) {
    String method = Member.text(sent, "method").toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      throw ScimRefusal.invalidSyntax("method is one of POST, PUT, PATCH and DELETE.");
    }
    boolean creates = method.equals("POST");
    String[] path = path(sent, method, creates ? 1 : 2);
    String bulkId = Member.text(sent, "bulkId");
    if (creates && bulkId.isEmpty()) {
      throw ScimRefusal.invalidSyntax("What is to be created needs a bulkId.");
    }
    ObjectNode data = Member.of(sent, "data") instanceof ObjectNode object ? object : null;
    if (data == null && !method.equals("DELETE")) {
      throw ScimRefusal.invalidSyntax("data must be an object.");
    }
    String version = Member.text(sent, "version");
    return new BulkOp(
        method,
        path[0],
        creates ? null : path[1],
        bulkId.isEmpty() ? null : bulkId,
        version.isEmpty() ? null : version,
        data);
  }

  private static String[] path(JsonNode sent, String method, int parts) {
    String[] path = Member.text(sent, "path").replaceFirst("^/", "").split("/", -1);
    boolean known = path[0].equals("Users") || path[0].equals("Groups");
    if (!known || path.length != parts || path[parts - 1].isEmpty()) {
      throw ScimRefusal.invalidPath("There is nothing to " + method + " at this path.");
    }
    return path;
  }

  /** True if it creates a resource, which others may call by its bulkId. */
  boolean creates() {
    return method.equals("POST");
  }

  /** What the operation calls those that others create. */
  Set<String> references() {
    Set<String> found = new HashSet<>();
    if (id != null && id.startsWith(REFERENCE)) {
      found.add(id.substring(REFERENCE.length()));
    }
    if (data != null) {
      collect(data, found);
    }
    return found;
  }

  /** The same with the ids of what was created; what was not is left out. */
  BulkOp resolved(Map<String, String> ids) {
    String target =
        id != null && id.startsWith(REFERENCE)
            ? ids.getOrDefault(id.substring(REFERENCE.length()), id)
            : id;
    ObjectNode copy = data == null ? null : data.deepCopy();
    if (copy != null) {
      resolve(copy, ids);
    }
    return new BulkOp(method, kind, target, bulkId, version, copy);
  }

  private static void collect(JsonNode node, Set<String> found) {
    if (node.isTextual() && node.textValue().startsWith(REFERENCE)) {
      found.add(node.textValue().substring(REFERENCE.length()));
    }
    node.forEach(inner -> collect(inner, found));
  }

  private static void resolve(JsonNode node, Map<String, String> ids) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        put(object, member.getKey(), member.getValue(), ids);
      }
    }
    node.forEach(inner -> resolve(inner, ids));
    if (node instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (leftBare(list.get(i))) {
          list.remove(i);
        }
      }
    }
  }

  private static void put(ObjectNode object, String name, JsonNode value, Map<String, String> ids) {
    String said = value.isTextual() ? value.textValue() : "";
    if (!said.startsWith(REFERENCE)) {
      return;
    }
    String made = ids.get(said.substring(REFERENCE.length()));
    if (made == null) {
      object.remove(name);
    } else {
      object.put(name, made);
    }
  }

  /** True for a value of a list that was about nothing but what is not there. */
  private static boolean leftBare(JsonNode one) {
    return one.isObject() && (one.isEmpty() || (one.size() == 1 && one.has("type")));
  }
}
