package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What every operation and schema of the contract must say, however it came to be there. */
@QuarkusTest
class ContractRulesTest {

  private final JsonNode document = ContractTexts.document();
  private final List<String> broken = new ArrayList<>();

  @Test
  void everyOperationSaysWhatItIs() {
    Set<String> ids = new HashSet<>();
    operations((where, operation) -> {
      String id = operation.path("operationId").asText();
      check(where, id.matches("[a-z]+([A-Z][a-z0-9]*)+"), "operationId is no verbNoun: " + id);
      check(where, ids.add(id), "operationId is not its own: " + id);
      check(where, operation.path("summary").asText().length() > 8, "summary is missing");
      check(where, !operation.path("summary").asText().endsWith("."), "summary is a sentence");
      check(where, operation.path("description").asText().endsWith("."), "description is missing");
      check(where, operation.path("tags").size() == 1, "needs one tag");
    });
    done();
  }

  @Test
  void everyTagIsExplained() {
    Set<String> tags = new HashSet<>();
    document
        .path("tags")
        .forEach(tag -> {
          check(
              tag.path("name").asText(),
              !tag.path("description").asText().isEmpty(),
              "unexplained");
          tags.add(tag.path("name").asText());
        });
    operations((where, operation) ->
        check(where, tags.contains(operation.path("tags").path(0).asText()), "tag is unknown"));
    done();
  }

  @Test
  void everyOperationSaysHowItCanFail() {
    operations((where, operation) -> {
      JsonNode answers = operation.path("responses");
      boolean open = operation.path("security").isArray();
      List<String> wanted = new ArrayList<>(List.of("400", "429", "500", "503"));
      if (!open) {
        wanted.addAll(List.of("401", "403"));
      }
      if (operation.has("requestBody")) {
        wanted.addAll(List.of("413", "415", "422"));
      }
      if (where.contains("{") && !where.startsWith("put")) {
        wanted.add("404");
      }
      if (parameter(operation, "If-Match")) {
        wanted.add("412");
      }
      if (where.endsWith("/transitions") && where.startsWith("post")) {
        // What cannot be deleted is never gone.
        boolean kept =
            where.matches(".*/(erasures|reviews|talent-reviews|calibration-sessions)/.*");
        wanted.addAll(kept ? List.of("409") : List.of("409", "410"));
      }
      wanted.forEach(status -> check(where, answers.has(status), status + " is missing"));
      answers
          .properties()
          .forEach(answer -> {
            boolean problem = answer.getKey().matches("[45]..");
            check(
                where + " " + answer.getKey(),
                problem
                    == resolved(answer.getValue()).path("content").has("application/problem+json"),
                "problems, and only they, are application/problem+json");
          });
    });
    done();
  }

  @Test
  void everyCommandOfPostTakesAKey() {
    operations((where, operation) -> {
      if (where.startsWith("post /api/")) {
        check(where, parameter(operation, "Idempotency-Key"), "no Idempotency-Key");
        boolean tells =
            StreamSupport.stream(operation.path("responses").spliterator(), false)
                .anyMatch(answer -> answer.path("headers").has("Idempotency-Replayed"));
        check(where, tells, "no Idempotency-Replayed");
      }
    });
    done();
  }

  @Test
  void everyParameterSaysWhatItTakes() {
    operations((where, operation) ->
        operation
            .path("parameters")
            .forEach(given -> {
              JsonNode parameter = resolved(given);
              String name = where + " " + parameter.path("name").asText();
              check(name, !parameter.path("description").asText().isEmpty(), "not explained");
              JsonNode schema = parameter.path("schema");
              check(
                  name,
                  !schema.path("type").asText().equals("string")
                      || schema.has("format")
                      || schema.has("enum")
                      || schema.has("maxLength"),
                  "takes any text");
            }));
    done();
  }

  @Test
  void everyMemberIsExplained() {
    schemas((name, schema) ->
        schema
            .path("properties")
            .properties()
            .forEach(member -> {
              JsonNode value = member.getValue();
              boolean said = value.has("description") || refers(value);
              check(name + "." + member.getKey(), said, "not explained");
            }));
    done();
  }

  @Test
  void schemasHaveNamesThatClientsWouldChoose() {
    schemas((name, schema) -> {
      check(name, name.matches("([A-Z][a-z0-9]+)+"), "is no plain name");
      check(name, !name.matches(".*(View|Body|Dto)"), "is a name of the code");
      check(name, !name.startsWith("New"), "New beside a thing breaks clients of some languages");
      check(name, !schema.path("description").asText().isEmpty(), "not explained");
    });
    done();
  }

  /** What has none gets one from the operation, and another one from each. */
  @Test
  void choicesHaveNames() {
    operations((where, operation) ->
        operation
            .path("parameters")
            .forEach(given ->
                check(
                    where + " " + resolved(given).path("name").asText(),
                    !resolved(given).path("schema").has("enum"),
                    "has choices without a name")));
    schemas((name, schema) ->
        schema
            .path("properties")
            .properties()
            .forEach(member ->
                check(
                    name + "." + member.getKey(),
                    member.getValue().findPath("enum").isMissingNode(),
                    "has choices without a name")));
    done();
  }

  @Test
  void answersSayWhatIsAlwaysThere() {
    JsonNode employee = document.at("/components/schemas/Employee");
    Set<String> members = new HashSet<>();
    employee.path("properties").fieldNames().forEachRemaining(members::add);
    Set<String> required = new HashSet<>();
    employee.path("required").forEach(name -> required.add(name.asText()));
    assertEquals(members, required);
    assertEquals("[\"string\",\"null\"]", employee.at("/properties/email/type").toString());
    assertEquals("\"string\"", employee.at("/properties/givenName/type").toString());
  }

  @Test
  void patchesNeedNothingAndCanTakeAway() {
    JsonNode patch = document.at("/components/schemas/EmployeePatch");
    assertTrue(patch.path("required").isEmpty());
    assertTrue(patch.at("/properties/externalId").isMissingNode());
    assertEquals("[\"string\",\"null\"]", patch.at("/properties/email/type").toString());
    assertEquals("\"string\"", patch.at("/properties/givenName/type").toString());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    document
        .findValuesAsText("$ref")
        .forEach(
            ref -> check(ref, !document.at(ref.substring(1)).isMissingNode(), "leads nowhere"));
    done();
  }

  @Test
  void kindsAreTheServersKinds() {
    Client admin = Tenant.fresh().admin();
    List<String> kinds = new ArrayList<>();
    document.at("/components/schemas/Kind/enum").forEach(kind -> kinds.add(kind.asText()));
    String told = admin.get("/exports/nothing").problem(404, "NOT_FOUND").text("/detail");
    assertEquals("The kinds are " + String.join(", ", kinds) + ".", told);
  }

  private void operations(BiConsumer<String, JsonNode> consumer) {
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(
                    verb -> consumer.accept(verb.getKey() + " " + path.getKey(), verb.getValue())));
  }

  private void schemas(BiConsumer<String, JsonNode> consumer) {
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> consumer.accept(schema.getKey(), schema.getValue()));
  }

  private boolean parameter(JsonNode operation, String name) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .anyMatch(parameter -> resolved(parameter).path("name").asText().equals(name));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static boolean refers(JsonNode schema) {
    return schema.has("$ref") || schema.path("anyOf").path(0).has("$ref");
  }

  private void check(String where, boolean holds, String otherwise) {
    if (!holds) {
      broken.add(where + ": " + otherwise);
    }
  }

  private void done() {
    assertEquals(List.of(), broken);
  }
}
