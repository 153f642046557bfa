package org.espalier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * An operation with what the contract tells of it, for tests of what holds for all operations of a
 * sort.
 *
 * @param told the operation's object in the contract
 */
public record Operation(Route route, JsonNode told) {

  private static final String ROOT = "/api/v1";

  /** All operations of the interface. */
  public static List<Operation> all() {
    JsonNode contract = Client.nobody().get("~/openapi?format=json").expect(200).json();
    List<Operation> operations = new ArrayList<>();
    for (Route route : Route.all()) {
      operations.add(new Operation(route, told(contract, route)));
    }
    return operations;
  }

  private static JsonNode told(JsonNode contract, Route route) {
    JsonNode paths = contract.path("paths");
    JsonNode path = paths.path(ROOT + route.path());
    String method = route.method().toLowerCase(Locale.ROOT);
    JsonNode told =
        path.path(method).isMissingNode()
            ? paths
                .path(ROOT + route.path().replaceFirst("\\{(?:id|kind)}", "{kindOrId}"))
                .path(method)
            : path.path(method);
    return resolved(contract, told);
  }

  /** With its parameters in place of references to them. */
  private static JsonNode resolved(JsonNode contract, JsonNode told) {
    ObjectNode copy = told.deepCopy();
    ArrayNode parameters = copy.putArray("parameters");
    told.path("parameters")
        .forEach(parameter ->
            parameters.add(
                parameter.has("$ref")
                    ? contract.at(parameter.path("$ref").asText().substring(1))
                    : parameter));
    return copy;
  }

  /** True if it has a parameter of this name, in whatever place. */
  public boolean takes(String parameter) {
    return !parameter(parameter).isMissingNode();
  }

  /** True if it cannot do without a parameter. */
  public boolean requires(String parameter) {
    return parameter(parameter).path("required").asBoolean();
  }

  public boolean is(String method) {
    return route.method().equals(method);
  }

  private JsonNode parameter(String name) {
    return StreamSupport.stream(told.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  @Override
  public String toString() {
    return route.toString();
  }
}
