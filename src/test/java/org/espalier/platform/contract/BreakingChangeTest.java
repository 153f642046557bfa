package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clients of the last release rely on goes on working: the contract is compared with the
 * released one, and the comparison is shown to find what breaks and to let pass what does not.
 */
class BreakingChangeTest {

  private static final JsonNode CONTRACT = read(ContractTexts.FOLDER.resolve("openapi.yaml"));

  /** What the changes are tried on: enough of it, for the whole takes long to compare. */
  private static final JsonNode PART =
      ContractPart.of(
          CONTRACT,
          Set.of(
              "/dev/token",
              "/api/v1/me",
              "/api/v1/employees",
              "/api/v1/employees/{id}",
              "/api/v1/employees/{id}/gap",
              "/api/v1/employees/by-external-id/{externalId}",
              "/api/v1/activities",
              "/api/v1/imports/{kindOrId}"));

  private static final String SCHEMAS = "/components/schemas/";

  @Test
  void nothingBreaksThatTheLastReleaseHad() {
    JsonNode released = read(ContractTexts.FOLDER.resolve("released/openapi.yaml"));
    assertEquals(List.of(), Compatibility.breaks(released, CONTRACT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/paths/~1api~1v1~1me",
        "/paths/~1api~1v1~1employees~1{id}/delete",
        "/paths/~1api~1v1~1employees~1{id}/get/responses/304",
        "/paths/~1api~1v1~1employees~1{id}/get/responses/404",
        "/paths/~1api~1v1~1employees~1{id}/get/responses/200/headers/ETag",
        "/paths/~1api~1v1~1employees~1by-external-id~1{externalId}/put/responses/201",
        "/paths/~1api~1v1~1employees/get/parameters/0",
        "/paths/~1api~1v1~1imports~1{kindOrId}/post/requestBody/content/text~1csv",
        "/components/schemas/Employee/properties/email",
        "/components/schemas/Employee/properties/id/format",
        "/components/schemas/CompetencyBrief/properties/name",
        "/components/schemas/EmployeeInput/properties/email",
        "/components/schemas/EmployeePatch/properties/email",
        "/components/schemas/ActivityType/enum/3"
      })
  void whatIsTakenAwayBreaks(String pointer) {
    breaks(
        pointer,
        (parent, name) -> {
          if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
          } else {
            ((ObjectNode) parent).remove(name);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EmployeeInput/properties/givenName/maxLength | 100",
        "EmployeeInput/properties/givenName/pattern | \"^[A-Z]\"",
        "EmployeeInput/properties/email/type | \"boolean\"",
        "EmployeeInput/properties/email/type | \"string\"",
        "EmployeeInput/required | [\"givenName\",\"familyName\",\"email\"]",
        "ActivityDevelopsInput/required | [\"competencyExternalId\",\"toLevel\",\"fromLevel\"]",
        "ActivityInput/properties/develops/maxItems | 10",
        "ActivityInput/properties/hours/minimum | 1",
        "ActivityInput/properties/hours/maximum | 10",
        "Employee/required | [\"id\"]",
        "Employee/properties/revision | {\"type\":\"string\"}",
        "Employee/properties/givenName/type | [\"string\",\"null\"]",
        "Employee/properties/status | {\"anyOf\":[{\"$ref\":\"#/components/schemas/Status\"},{\"type\":\"null\"}]}"
      })
  void whatIsNarrowedBreaks(String place, String value) {
    breaks(SCHEMAS + place, (parent, name) -> ((ObjectNode) parent).set(name, json(value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/components/parameters/Limit/schema/maximum | 100",
        "/components/parameters/Q/schema/maxLength | 5",
        "/components/parameters/IdempotencyKey/required | true",
        "/paths/~1api~1v1~1me/get/operationId | \"whoAmI\"",
        "/paths/~1dev~1token/post/security | [{\"bearer\":[]}]"
      })
  void otherDemandsAndNamesBreak(String pointer, String value) {
    breaks(pointer, (parent, name) -> ((ObjectNode) parent).set(name, json(value)));
  }

  @Test
  void schemasOfOtherNamesBreak() {
    JsonNode now = json(PART.toString().replace("schemas/Me\"", "schemas/Myself\""));
    ObjectNode schemas = (ObjectNode) now.at("/components/schemas");
    schemas.set("Myself", schemas.remove("Me"));
    assertEquals(List.of("The schema Me is gone."), Compatibility.breaks(PART, now));
  }

  @Test
  void newDemandsBreak() {
    ObjectNode now = PART.deepCopy();
    member(now, "EmployeeInput", "shoeSize", "{\"type\":\"integer\"}");
    ((ArrayNode) now.at(SCHEMAS + "EmployeeInput/required")).add("shoeSize");
    assertNotEquals(List.of(), Compatibility.breaks(PART, now));
  }

  @Test
  void listsThatCanNoLongerBeSortedByAMemberBreak() {
    assertNotEquals(List.of(), Compatibility.breaks(PART, sorted("id\\|familyName", "id")));
  }

  @Test
  void whatIsAddedDoesNotBreak() {
    ObjectNode now = sorted("id\\|familyName", "id|familyName|hireDate");
    member(now, "EmployeeInput", "shoeSize", "{\"type\":[\"integer\",\"null\"]}");
    member(now, "Employee", "shoeSize", "{\"type\":[\"integer\",\"null\"]}");
    ((ArrayNode) now.at(SCHEMAS + "ActivityType/enum")).add("GAME");
    ((ArrayNode) now.at(SCHEMAS + "GapStatus/enum")).add("UNKNOWN");
    ((ObjectNode) now.at(SCHEMAS + "EmployeeInput/properties/givenName")).put("maxLength", 400);
    ((ObjectNode) now.at("/components/parameters/Limit/schema")).put("maximum", 1000);
    ((ArrayNode) now.at(SCHEMAS + "EmployeeInput/required")).remove(0);
    ObjectNode me = (ObjectNode) now.at("/paths/~1api~1v1~1me/get");
    ((ObjectNode) now.path("paths"))
        .putObject("/api/v1/you")
        .set("get", me.deepCopy().put("operationId", "getYou"));
    ((ObjectNode) me.path("responses")).set("418", me.path("responses").path("400").deepCopy());
    me.put("summary", "Who am I");
    assertEquals(List.of(), Compatibility.breaks(PART, now));
  }

  private static ObjectNode sorted(String pattern, String members) {
    ObjectNode now = PART.deepCopy();
    now.at("/paths/~1api~1v1~1employees/get/parameters")
        .forEach(parameter -> {
          if (parameter.path("name").asText().equals("sort")) {
            ObjectNode schema = (ObjectNode) parameter.path("schema");
            String before = schema.path("pattern").asText();
            schema.put("pattern", before.replaceAll(pattern, members));
            assertNotEquals(before, schema.path("pattern").asText());
          }
        });
    return now;
  }

  private static void member(ObjectNode contract, String schema, String name, String type) {
    ((ObjectNode) contract.at(SCHEMAS + schema + "/properties")).set(name, json(type));
  }

  /** Insists that a change at a place breaks something. */
  private static void breaks(String pointer, Change change) {
    ObjectNode now = PART.deepCopy();
    int last = pointer.lastIndexOf('/');
    JsonNode parent = now.at(pointer.substring(0, last));
    change.at(parent, pointer.substring(last + 1).replace("~1", "/"));
    assertNotEquals(PART, now, () -> pointer + " was not changed");
    assertNotEquals(List.of(), Compatibility.breaks(PART, now), pointer);
  }

  private static JsonNode json(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Change {
    void at(JsonNode parent, String name);
  }
}
