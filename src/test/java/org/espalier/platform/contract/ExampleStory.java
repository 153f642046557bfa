package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/**
 * Sends the examples of a contract one after the other, about the things that came of those before,
 * and keeps the answers.
 */
final class ExampleStory {

  private final JsonNode contract;
  private final Function<String, Client> callers;
  private final Map<String, Operation> operations = new TreeMap<>();
  private final Map<String, JsonNode> things = new HashMap<>();
  private final Map<String, JsonNode> answers = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();

  /**
   * A story that has not begun.
   *
   * @param callers who deals with the things of a collection
   */
  ExampleStory(JsonNode contract, Function<String, Client> callers) {
    this.contract = contract;
    this.callers = callers;
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        operations.put(
            verb.getValue().path("operationId").asText(),
            new Operation(path.getKey(), verb.getKey(), verb.getValue()));
      }
    }
  }

  /** The answers so far, by operation. */
  Map<String, JsonNode> answers() {
    return answers;
  }

  /** Operations that did not take their example. */
  List<String> refused() {
    return refused;
  }

  /** Where the thing of a kind is that came of the examples, below the root of the interface. */
  String path(String kind) {
    return "/"
        + kind
        + "/"
        + things.getOrDefault(kind, contract.path("nothing")).path("id").asText();
  }

  /** Makes a thing known that came of no example. */
  void meet(String kind, JsonNode thing) {
    things.put(kind, thing);
  }

  /** Operations with a JSON body or a JSON answer. */
  List<String> told() {
    return operations.entrySet().stream()
        .filter(one -> one.getValue().tells())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Runs operations in order. */
  void run(List<String> names) {
    names.forEach(this::run);
  }

  /** Runs all operations that only read, below some path, but for some. */
  void readAll(String below, Set<String> without) {
    operations.forEach((name, operation) -> {
      if (operation.verb().equals("get")
          && operation.path().contains(below)
          && !answers.containsKey(name)
          && !without.contains(name)) {
        run(name);
      }
    });
  }

  private void run(String name) {
    Operation operation = operations.get(name);
    assertTrue(operation != null, () -> "the contract has no operation " + name);
    Answer answer = send(operation);
    if (answer.status() >= 300) {
      refused.add(name + " answered " + answer.body());
      return;
    }
    if (answer.header("Content-Type").startsWith("application/json")) {
      answers.put(name, answer.json());
      String thing = operation.collection();
      if (List.of("post", "put").contains(operation.verb()) && operation.path().endsWith(thing)) {
        things.put(thing, answer.json());
      }
      if (operation.path().matches(".*/(comments|check-ins|enrolments|scorecards)")
          && operation.verb().equals("post")) {
        things.put(operation.path().replaceFirst("^.*/", ""), answer.json());
      }
      if (operation.path().endsWith("/items") && operation.verb().equals("post")) {
        things.put("items", answer.json().at("/items/0"));
      }
    }
    if (name.equals("recordLearningEvents")) {
      things.put("learning-events", answer.json().at("/results/0"));
    }
    if (name.equals("launchReviewCycle")) {
      things.put("review-cycle-launches", answer.json());
      callers.apply("review-cycles").launchEnded(UUID.fromString(answer.text("/id")));
    }
    if (name.equals("runReport")) {
      things.put("runs", answer.json());
      callers
          .apply("reports")
          .runEnded(UUID.fromString(answer.text("/reportId")), UUID.fromString(answer.text("/id")));
    }
    if (name.equals("testWebhook")) {
      things.put("deliveries", answer.json());
    }
    if (name.equals("askForFeedback")) {
      things.put("feedback-requests", answer.json().at("/requests/0"));
    }
    if (name.equals("startImport")) {
      things.put("imports", answer.json());
      callers.apply("imports").importEnded(UUID.fromString(answer.text("/id")));
    }
    if (!operation.verb().equals("get")) {
      // What rules and certifications ask for now is assigned in the background.
      callers.apply("assignment-rules").rulesSettled();
    }
  }

  private Answer send(Operation operation) {
    String path = filled(operation);
    Map.Entry<String, JsonNode> body = operation.body();
    Client caller = callers.apply(operation.collection());
    Client sending = operation.verb().equals("get") ? caller : caller.with("If-Match", "*");
    return sending.sendRaw(
        operation.verb().toUpperCase(Locale.ROOT),
        path.startsWith("/api/v1") ? path.substring("/api/v1".length()) : "~" + path,
        body.getKey().isEmpty() ? null : body.getKey(),
        body.getKey().isEmpty() ? null : bytes(body.getValue()));
  }

  private String id(String kind) {
    return things.getOrDefault(kind, contract.path("nothing")).path("id").asText();
  }

  private String filled(Operation operation) {
    JsonNode thing = things.getOrDefault(operation.collection(), contract.path("nothing"));
    String kindOrId = operation.verb().equals("post") ? "employees" : thing.path("id").asText();
    String question =
        operation.path().endsWith("/insights/effectiveness")
            ? "?activityId=" + id("activities")
            : operation.path().endsWith("/insights/demand/changes")
                ? "?beforeId=" + id("demand-forecasts")
                : operation.path().endsWith("/insights/strategy/{initiativeId}/people")
                    ? "?competencyId=" + id("competencies")
                    : operation.path().contains("/frameworks/{id}/diff")
                        ? "?to=" + id("frameworks")
                        : "";
    return operation
        .path()
        .concat(question)
        .replace("{kindOrId}", kindOrId)
        .replace("{kind}", "employees")
        .replace("{number}", "1")
        .replace("{fileName}", "notes.txt")
        .replace("{jobId}", things.getOrDefault("jobs", thing).path("id").asText())
        .replace("{initiativeId}", id("initiatives"))
        .replace("{slug}", thing.path("slug").asText())
        .replace("{itemId}", things.getOrDefault("items", thing).path("id").asText())
        .replace("{runId}", things.getOrDefault("runs", thing).path("id").asText())
        .replace("{deliveryId}", things.getOrDefault("deliveries", thing).path("id").asText())
        .replace("{commentId}", things.getOrDefault("comments", thing).path("id").asText())
        .replace("{checkInId}", things.getOrDefault("check-ins", thing).path("id").asText())
        .replace("{externalId}", Client.encoded(thing.path("externalId").asText()))
        .replace("{id}", thing.path("id").asText());
  }

  private static byte[] bytes(JsonNode body) {
    String text = body.isTextual() ? body.asText() : body.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One operation of the contract. */
  private record Operation(String path, String verb, JsonNode told) {

    /** What its path begins with: {@code employees}, {@code privacy/exports}. */
    String collection() {
      return path.replaceFirst("^/api/v1/", "").replaceFirst("/(\\{|by-external-id).*", "");
    }

    /** The media type and the example of its body; of no type if it has none. */
    Map.Entry<String, JsonNode> body() {
      for (Map.Entry<String, JsonNode> media : told.at("/requestBody/content").properties()) {
        JsonNode example = media.getValue().path("example");
        assertTrue(!example.isMissingNode(), () -> verb + " " + path + " has no example");
        return Map.entry(media.getKey(), example);
      }
      return Map.entry("", told.path("nothing"));
    }

    boolean tells() {
      List<JsonNode> contents = new ArrayList<>();
      contents.add(told.at("/requestBody/content"));
      told.path("responses")
          .properties()
          .forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
              contents.add(answer.getValue().path("content"));
            }
          });
      return contents.stream()
          .anyMatch(content ->
              content.has("application/json") || content.has("application/merge-patch+json"));
    }
  }
}
