package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Finds what clients of one contract would stumble over in another: what openapi-diff finds, and
 * what it does not look at.
 */
final class Compatibility {

  /** Enums of answers are open; names of operations are names in the clients. */
  private static final OpenApiDiffOptions OPTIONS =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.response.enum.increased", "false")
          .configProperty("incompatible.operation.id.changed", "true")
          .build();

  private final JsonNode released;
  private final JsonNode now;
  private final List<String> breaks = new ArrayList<>();

  private Compatibility(JsonNode released, JsonNode now) {
    this.released = released;
    this.now = now;
  }

  /** What breaks; nothing if all that worked goes on working. */
  static List<String> breaks(JsonNode released, JsonNode now) {
    Compatibility compared = new Compatibility(released, now);
    compared.schemas();
    compared.doors();
    compared.diff(ComparableContract.older(released), ComparableContract.older(now));
    if (compared.breaks.isEmpty()) {
      compared.diff(ComparableContract.comparable(released), ComparableContract.comparable(now));
    }
    return compared.breaks;
  }

  private void diff(ObjectNode before, ObjectNode after) {
    ChangedOpenApi changed =
        OpenApiCompare.fromContents(before.toString(), after.toString(), List.of(), OPTIONS);
    if (changed.isIncompatible()) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      new ConsoleRender().render(changed, new OutputStreamWriter(told, StandardCharsets.UTF_8));
      breaks.add(told.toString(StandardCharsets.UTF_8));
    }
  }

  /** Names of schemas are names in the clients; unknown members are refused; null is a value. */
  private void schemas() {
    SchemaUse use = SchemaUse.of(released);
    for (Map.Entry<String, JsonNode> schema : released.at("/components/schemas").properties()) {
      String name = schema.getKey();
      JsonNode after = now.at("/components/schemas").path(name);
      if (after.isMissingNode()) {
        breaks.add("The schema " + name + " is gone.");
      }
      for (Map.Entry<String, JsonNode> member : schema.getValue().path("properties").properties()) {
        JsonNode then = after.path("properties").path(member.getKey());
        String where = name + "." + member.getKey();
        if (use.sent(name) && then.isMissingNode()) {
          breaks.add(where + " can no longer be sent.");
        }
        if (use.sent(name) && nullable(member.getValue()) && !nullable(then)) {
          breaks.add(where + " can no longer be sent as null.");
        }
        if (use.answered(name) && !nullable(member.getValue()) && nullable(then)) {
          breaks.add(where + " can now be null.");
        }
      }
    }
  }

  /** What anybody could do must not need a token all at once. */
  private void doors() {
    for (Map.Entry<String, JsonNode> path : released.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode after = now.path("paths").path(path.getKey()).path(operation.getKey());
        if (open(operation.getValue()) && !open(after)) {
          breaks.add(operation.getKey() + " " + path.getKey() + " needs a token now.");
        }
      }
    }
  }

  private static boolean open(JsonNode operation) {
    return operation.path("security").isArray() && operation.path("security").isEmpty();
  }

  private static boolean nullable(JsonNode schema) {
    JsonNode types = schema.has("anyOf") ? schema.path("anyOf") : schema.path("type");
    return StreamSupport.stream(types.spliterator(), false)
        .anyMatch(type -> type.path("type").asText(type.asText()).equals("null"));
  }
}
