package org.espalier.integration.xapi.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The one form in which statements are told that can be said in two ways. */
final class Normal {

  private Normal() {}

  /** A copy of a statement whose context activities are lists (Data 2.4.6.2). */
  static ObjectNode of(JsonNode told) {
    ObjectNode copy = told.deepCopy();
    list(copy.path("context").path("contextActivities"));
    list(copy.path("object").path("context").path("contextActivities"));
    return copy;
  }

  private static void list(JsonNode activities) {
    if (activities instanceof ObjectNode object) {
      for (String key : List.of("parent", "grouping", "category", "other")) {
        JsonNode one = object.path(key);
        if (one.isObject()) {
          object.set(key, JsonNodeFactory.instance.arrayNode().add(one));
        }
      }
    }
  }
}
