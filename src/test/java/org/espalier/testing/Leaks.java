package org.espalier.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at everything that is said about what went wrong, in every answer that a test gets: no
 * package, class, table, column or constraint may be named there. What a client sent is quoted, and
 * not looked at.
 */
final class Leaks {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b(?:org|com|io|java|javax|jakarta|graphql)\\.[a-z]\\w*\\."
              + "|\\b[A-Z]\\w*(?:Exception|Error)\\b"
              + "|\\b(?:SQL|JDBC|SQLSTATE|Hibernate|Jackson|PostgreSQL|Quarkus|Vert)\\b"
              + "|\\b(?:(?:Linked|Hash|Tree)\\w*Map|ArrayList|Big(?:Decimal|Integer)|Integer|Double|JsonNode)\\b"
              + "|\\b[a-z]+(?:_[a-z]+)+\\b");
  private static final Pattern CAMEL = Pattern.compile("\\b(?:[A-Z][a-z0-9]+){2,}\\b");

  private static final Pattern WORDS = Pattern.compile("\\W+");

  private static final Set<String> CLASSES = classes();

  private Leaks() {}

  /** Insists that nothing shows in the sentences of an answer's problems and errors. */
  static void none(Answer answer) {
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if (answer.body().contains("\"code\"") && type.endsWith("json") && !type.contains("nd")) {
      none(tree(answer), answer);
    }
  }

  private static void none(JsonNode node, Answer answer) {
    if (node.path("code").isTextual() || node.path("extensions").has("code")) {
      for (String member : new String[] {"title", "detail", "message"}) {
        none(node.path(member).asText(""), answer);
      }
    }
    node.forEach(below -> none(below, answer));
  }

  private static void none(String sentence, Answer answer) {
    String said = QUOTED.matcher(sentence).replaceAll("…");
    Matcher inside = INSIDE.matcher(said);
    assertTrue(
        !inside.find(), () -> answer.question() + " shows " + inside.group() + ": " + sentence);
    CAMEL
        .matcher(said)
        .results()
        .forEach(word ->
            assertTrue(
                !CLASSES.contains(word.group()),
                () -> answer.question() + " shows " + word.group() + ": " + sentence));
  }

  private static JsonNode tree(Answer answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.question() + " answered " + answer.body(), e);
    }
  }

  /** The server's classes, but for those that are types of the GraphQL schema too. */
  private static Set<String> classes() {
    try (Stream<Path> files = Files.walk(Path.of("target/classes/org/espalier"))) {
      Set<String> schema =
          WORDS
              .splitAsStream(Files.readString(Path.of("openapi/schema.graphql")))
              .collect(Collectors.toSet());
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.replaceFirst("(\\$.*)?\\.class$", ""))
          .filter(name -> !schema.contains(name))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
