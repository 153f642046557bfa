package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Which named schemas of a contract are sent, and which are answered with, directly or inside. */
record SchemaUse(Set<String> sentNames, Set<String> answeredNames) {

  static SchemaUse of(JsonNode contract) {
    SchemaUse use = new SchemaUse(new HashSet<>(), new HashSet<>());
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        follow(contract, operation.path("requestBody"), use.sentNames());
        follow(contract, operation.path("responses"), use.answeredNames());
      }
    }
    return use;
  }

  boolean sent(String name) {
    return sentNames.contains(name);
  }

  boolean answered(String name) {
    return answeredNames.contains(name);
  }

  private static void follow(JsonNode contract, JsonNode node, Set<String> found) {
    if (node.path("$ref").isTextual()) {
      String ref = node.path("$ref").asText();
      boolean schema = ref.startsWith(Schemas.PREFIX);
      if (!schema || found.add(Schemas.nameOf(ref))) {
        follow(contract, contract.at(ref.substring(1)), found);
      }
    }
    node.forEach(inner -> follow(contract, inner, found));
  }
}
