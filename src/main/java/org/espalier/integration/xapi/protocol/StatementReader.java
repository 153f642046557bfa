package org.espalier.integration.xapi.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.espalier.integration.xapi.rules.StatementRules;
import org.espalier.integration.xapi.rules.XapiVersion;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Makes statements of bodies, or tells everything that is wrong with them. */
@Singleton
class StatementReader {

  /** The most statements in a request. */
  static final int MOST = 1_000;

  /** How large one may be, in the fewest bytes of UTF-8 in which it can be written. */
  static final int LARGEST = 256 * 1024;

  private final JsonMapper mapper =
      JsonMapper.builder(StrictJson.factory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * One statement, or a list of them.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST with every fault, or
   *     PAYLOAD_TOO_LARGE
   */
  List<JsonNode> several(String body, XapiVersion version) {
    Faults faults = new Faults();
    JsonNode told = parsed(body);
    List<JsonNode> statements = new ArrayList<>();
    if (told.isArray()) {
      told.forEach(statements::add);
    } else {
      statements.add(told);
    }
    if (statements.size() > MOST) {
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          "A request may have " + MOST + " statements at the most.");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < statements.size(); i++) {
      String pointer = told.isArray() ? "/" + i : "";
      requireSmall(statements.get(i), pointer);
      StatementRules.check(statements.get(i), pointer, version, faults);
      String id = statements.get(i).path("id").asText().toLowerCase(Locale.ROOT);
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add(pointer + "/id", FaultCode.TOO_MANY, "The request has this id already.");
      }
    }
    faults.throwIfAny();
    return statements;
  }

  /** One statement, with the id that the request names. */
  JsonNode one(String body, @Nullable String id, XapiVersion version) {
    Faults faults = new Faults();
    JsonNode told = parsed(body);
    requireSmall(told, "");
    if (id == null) {
      faults.add("?statementId", FaultCode.REQUIRED, "The request must name the statement.");
    }
    if (id != null && !StatementRules.isId(id)) {
      faults.add("?statementId", FaultCode.INVALID_FORMAT, "This must be a UUID.");
    } else if (told instanceof ObjectNode statement && id != null) {
      if (statement.has("id") && !statement.path("id").asText().equalsIgnoreCase(id)) {
        faults.add("/id", FaultCode.NOT_ALLOWED, "The request names another statement.");
      }
      statement.put("id", id);
    }
    StatementRules.check(told, "", version, faults);
    faults.throwIfAny();
    return told;
  }

  /** All of them are looked at again and again, and some are read together. */
  private static void requireSmall(JsonNode statement, String pointer) {
    int bytes = statement.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LARGEST) {
      String which = pointer.isEmpty() ? "The statement" : "The statement at " + pointer;
      throw CommonProblem.PAYLOAD_TOO_LARGE.because(
          which + " has " + bytes + " bytes; one may have " + LARGEST + " at the most.");
    }
  }

  private JsonNode parsed(String body) {
    Faults faults = new Faults();
    try {
      JsonNode told = mapper.readTree(body);
      if (told.isContainerNode()) {
        return told;
      }
      faults.add("", FaultCode.WRONG_TYPE, "This must be a statement, or a list of them.");
    } catch (JsonProcessingException e) {
      boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
      faults.add(
          "",
          FaultCode.MALFORMED,
          twice ? "A property is given twice." : "The text is not JSON, or nested too deep.");
    }
    faults.throwIfAny();
    throw new IllegalStateException("unreachable");
  }
}
