package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Compares every answer that a test gets with the contract: its status must be told there, its body
 * must be of the schema, with no member more.
 */
final class Witness {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static @Nullable Witness known;

  private final JsonNode document;
  private final ObjectNode closed;
  private final List<Route> routes;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private Witness(JsonNode document) {
    this.document = document;
    this.closed = closed(document.path("components"));
    this.routes =
        StreamSupport.stream(
                ((Iterable<Map.Entry<String, JsonNode>>) document.path("paths").properties())
                    .spliterator(),
                false)
            .map(path -> new Route(path.getKey(), pattern(path.getKey()), path.getValue()))
            .sorted(Comparator.comparing(route -> route.path().contains("{")))
            .toList();
  }

  /** Whoever compares with this contract. */
  static synchronized Witness of(java.util.function.Supplier<JsonNode> document) {
    Witness witness = known;
    if (witness == null) {
      witness = new Witness(document.get());
      known = witness;
    }
    return witness;
  }

  /** Insists that the contract tells of this answer; says nothing of what it does not have. */
  void check(String method, String path, Answer answer) {
    String bare = path.replaceFirst("\\?.*", "");
    routes.stream()
        .filter(route -> route.pattern().matcher(bare).matches())
        .map(route -> route.operations().path(method.toLowerCase(java.util.Locale.ROOT)))
        .filter(operation -> !operation.isMissingNode())
        .findFirst()
        .ifPresent(operation -> check(operation, answer));
  }

  private void check(JsonNode operation, Answer answer) {
    JsonNode told = operation.path("responses").path(Integer.toString(answer.status()));
    assertTrue(
        !told.isMissingNode(),
        () -> "the contract of " + answer.question() + " has no status " + answer.status());
    JsonNode content = resolved(told).path("content");
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if ((type.equals("application/json") || type.endsWith("+json")) && !answer.body().isEmpty()) {
      JsonNode schema = content.path(type).path("schema");
      assertTrue(
          !schema.isMissingNode(),
          () -> "the contract of " + answer.question() + " has no answer of " + type);
      assertEquals(
          List.of(),
          schema(schema).validate(answer.json()).stream().map(Object::toString).toList(),
          () -> answer.question() + " answered " + answer.body());
    }
  }

  private JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        _ -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", closed);
          return FACTORY.getSchema(whole, STRICT);
        });
  }

  /** The components, with objects that have no members but those that are told. */
  private static ObjectNode closed(JsonNode components) {
    ObjectNode closed = JsonNodeFactory.instance.objectNode();
    ObjectNode schemas = closed.putObject("schemas");
    components
        .path("schemas")
        .properties()
        .forEach(schema -> {
          ObjectNode copy = schema.getValue().deepCopy();
          if (copy.has("properties")) {
            copy.put("additionalProperties", false);
          }
          schemas.set(schema.getKey(), copy);
        });
    return closed;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        Stream.of(path.split("/"))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .reduce((a, b) -> a + "/" + b)
            .orElse(""));
  }

  private record Route(String path, Pattern pattern, JsonNode operations) {}
}
