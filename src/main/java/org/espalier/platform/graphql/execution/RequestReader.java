package org.espalier.platform.graphql.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests; numbers keep all their digits. Members that mean nothing here are passed over.
 */
@Singleton
public class RequestReader {

  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  /** Of numbers, written out. */
  private static final int MOST_DIGITS = 100;

  private final JsonMapper mapper = StrictJson.trees();

  /** Reads the body of a POST. */
  GraphqlRequest read(byte[] body) {
    JsonNode tree = tree("", body);
    if (tree instanceof ObjectNode request) {
      return read(request, false);
    }
    throw wrong("", FaultCode.WRONG_TYPE, "A request is a JSON object.");
  }

  /** Reads the parameters of a GET. */
  GraphqlRequest read(
      @Nullable String query,
      @Nullable String operationName,
      @Nullable String variables,
      @Nullable String extensions) {
    ObjectNode request = mapper.createObjectNode();
    request.put("query", query).put("operationName", operationName);
    put(request, "variables", variables);
    put(request, "extensions", extensions);
    return read(request, true);
  }

  /** Understands a request that came as part of something else. */
  public GraphqlRequest read(ObjectNode request, boolean readOnly) {
    Faults faults = new Faults();
    String query = text(request, "query", faults);
    String operationName = text(request, "operationName", faults);
    ObjectNode variables = object(request, "variables", faults);
    ObjectNode extensions = object(request, "extensions", faults);
    String hash = extensions == null ? null : hash(extensions);
    if (variables != null) {
      requireWritable("/variables", variables, faults);
    }
    if (query != null && LongNumbers.in(query)) {
      faults.add("/query", FaultCode.OUT_OF_RANGE, "A number has too many digits.");
    }
    if (query == null && hash == null && faults.isEmpty()) {
      faults.add("/query", FaultCode.REQUIRED, "A request needs a query.");
    }
    faults.throwIfAny();
    return new GraphqlRequest(
        query,
        operationName,
        variables == null ? Map.of() : mapper.convertValue(variables, VARIABLES),
        hash,
        readOnly);
  }

  /** A few characters can be a number of a billion digits, which somebody would write out later. */
  private static void requireWritable(String pointer, JsonNode value, Faults faults) {
    if (value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > MOST_DIGITS) {
      faults.add(pointer, FaultCode.OUT_OF_RANGE, "The number has too many digits.");
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      requireWritable(pointer + "/" + i, value.get(i), faults);
    }
    value
        .properties()
        .forEach(
            member -> requireWritable(pointer + "/" + member.getKey(), member.getValue(), faults));
  }

  private static @Nullable String hash(ObjectNode extensions) {
    JsonNode hash = extensions.at("/persistedQuery/sha256Hash");
    return hash.isTextual() ? hash.asText() : null;
  }

  /** Reads a text that must be JSON. */
  public JsonNode tree(String pointer, byte[] json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw wrong(pointer, FaultCode.MALFORMED, "The text is not JSON.");
    } catch (IOException e) {
      throw wrong(pointer, FaultCode.MALFORMED, "The text is not UTF-8.");
    }
  }

  private void put(ObjectNode request, String name, @Nullable String json) {
    if (json != null) {
      request.set(name, tree("?" + name, json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static @Nullable String text(ObjectNode request, String name, Faults faults) {
    JsonNode value = request.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      faults.add("/" + name, FaultCode.WRONG_TYPE, "This must be a text.");
    }
    return value.asText();
  }

  private static @Nullable ObjectNode object(ObjectNode request, String name, Faults faults) {
    JsonNode value = request.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value instanceof ObjectNode object) {
      return object;
    }
    faults.add("/" + name, FaultCode.WRONG_TYPE, "This must be an object.");
    return null;
  }

  private static ProblemException wrong(String pointer, FaultCode code, String message) {
    return new ProblemException(List.of(new Fault(pointer, code, message)));
  }
}
