package org.espalier.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The examples of the contract: bodies are files named after an operation or a schema, answers
 * stand in one file by operation. A test sends the ones, and gets the others.
 */
final class Examples {

  /** Where answers stand; the test that gets them writes it. */
  static final String ANSWERS = "openapi/examples/answers.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file that is no file of things. */
  static final String FILE = "First you look, then you leap.";

  private static final String ROWS =
      """
      {"externalId": "10043", "givenName": "Bo", "familyName": "Ek"}
      {"externalId": "10044", "givenName": "Cy", "familyName": "Orr", "managerExternalId": "10043"}
      """;
  private static final String TABLE =
      """
      externalId,givenName,familyName,managerExternalId
      10043,Bo,Ek,
      10044,Cy,Orr,10043
      """;

  private static final String TABS =
      """
      Skill Name\tSkill Description\tAwareness\tWorking\tPractitioner\tExpert
      Testing\tFinds what is wrong.\tKnows why.\tRuns tests.\tPlans tests.\tTeaches it.
      """;
  private static final String PACKAGE =
      """
      {"CFDocument": {"identifier": "d7b5d6d4-5c40-11e7-82c4-3d54268aa9ee", "title": "Shapes"}, "CFItems": []}
      """;

  private final Map<?, ?> answers = read(ANSWERS).orElse(Map.of());

  /** The body of an operation; else the one of its schema. */
  Optional<Object> body(@Nullable String operation, String schema) {
    return read("openapi/examples/" + operation + ".json")
        .or(() -> read("openapi/examples/" + schema + ".json"))
        .map(body -> body);
  }

  /** A file of rows of a media type. */
  static String file(String type) {
    return switch (type) {
      case "text/csv" -> TABLE;
      case "application/json" -> PACKAGE;
      case "application/zip" -> "PK…";
      case "text/tab-separated-values" -> TABS;
      default -> ROWS;
    };
  }

  /** What the operation answers when all examples were sent in order. */
  Optional<Object> answer(@Nullable String operation) {
    return Optional.ofNullable(answers.get(operation));
  }

  private static Optional<Map<?, ?>> read(String file) {
    try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
