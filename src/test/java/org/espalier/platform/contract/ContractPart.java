package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of a contract: some of its paths, and of its components what these lead to. */
final class ContractPart {

  private final JsonNode whole;
  private final Set<String> reached = new HashSet<>();

  private ContractPart(JsonNode whole) {
    this.whole = whole;
  }

  /** The part of a contract with these paths. */
  static ObjectNode of(JsonNode whole, Set<String> paths) {
    ObjectNode part = whole.deepCopy();
    ((ObjectNode) part.path("paths")).retain(paths);
    ContractPart reach = new ContractPart(whole);
    reach.follow(part.path("paths"));
    for (Map.Entry<String, JsonNode> kind : part.path("components").properties()) {
      String place = "#/components/" + kind.getKey() + "/";
      List<String> left =
          kind.getValue().properties().stream()
              .map(Map.Entry::getKey)
              .filter(name -> !place.contains("/security") && !reach.reached.contains(place + name))
              .toList();
      ((ObjectNode) kind.getValue()).remove(left);
    }
    return part;
  }

  private void follow(JsonNode node) {
    String reference = node.path("$ref").asText();
    if (!reference.isEmpty() && reached.add(reference)) {
      follow(whole.at(reference.substring(1)));
    }
    node.forEach(this::follow);
  }
}
