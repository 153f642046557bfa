package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contract in the words of OpenAPI 3.0, which openapi-diff compares more thoroughly than 3.1: it
 * follows references there that it does not follow in 3.1.
 */
final class ComparableContract {

  private static final Pattern SORT = Pattern.compile("\\^-\\?\\(([A-Za-z|]+)\\)\\(,.*");
  private static final TextNode NULL = TextNode.valueOf("null");

  private ComparableContract() {}

  /** The same contract in OpenAPI 3.0. */
  static ObjectNode older(JsonNode contract) {
    ObjectNode older = comparable(contract);
    older.put("openapi", "3.0.3");
    ((ObjectNode) older.at("/info/license")).remove("identifier");
    convert(older);
    return older;
  }

  /** What lists can be sorted by is compared as values: a pattern can only be the same or not. */
  static ObjectNode comparable(JsonNode contract) {
    ObjectNode copy = contract.deepCopy();
    copy.findParents("pattern")
        .forEach(schema -> {
          Matcher sort = SORT.matcher(schema.path("pattern").asText());
          if (sort.matches()) {
            ArrayNode values = ((ObjectNode) schema).putArray("enum");
            List.of(sort.group(1).split("\\|")).forEach(values::add);
            ((ObjectNode) schema).remove("pattern");
          }
        });
    return copy;
  }

  private static void convert(JsonNode node) {
    node.forEach(ComparableContract::convert);
    if (node instanceof ObjectNode schema) {
      type(schema);
      either(schema);
      if (schema.path("exclusiveMinimum").isNumber()) {
        schema.set("minimum", schema.path("exclusiveMinimum"));
        schema.put("exclusiveMinimum", true);
      }
    }
  }

  /** {@code type: [string, "null"]} was {@code type: string, nullable: true}. */
  private static void type(ObjectNode schema) {
    if (schema.path("type") instanceof ArrayNode types) {
      List<JsonNode> others = new ArrayList<>();
      types.forEach(others::add);
      schema.put("nullable", others.remove(NULL));
      schema.set("type", others.getFirst());
    }
  }

  /** {@code anyOf: [$ref, type: "null"]} was {@code allOf: [$ref], nullable: true}. */
  private static void either(ObjectNode schema) {
    if (schema.path("anyOf") instanceof ArrayNode either
        && either.size() == 2
        && either.path(1).path("type").equals(NULL)) {
      either.remove(1);
      schema.remove("anyOf");
      schema.put("nullable", true).set("allOf", either);
    }
  }
}
