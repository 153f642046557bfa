package org.espalier.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same over GraphQL as {@link BreakingChangeTest}, by graphql-inspector. */
class BreakingSchemaChangeTest {

  private static final Path HERE = Path.of("openapi");
  private static final Path SCHEMA = HERE.resolve("schema.graphql");

  @TempDir private Path folder = Path.of("target");

  @Test
  void nothingBreaksThatTheLastReleaseHad() {
    assertEquals("", Tools.run(HERE, compare(HERE.resolve("released/schema.graphql"), SCHEMA)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(type Me \\{.*?)@  roles: [^@]*| $1 | Me.roles",
        "(type Me \\{.*?roles: \\[String!\\])!| $1 | Me.roles",
        "(type Query \\{.*?)@  \"[^@]*\"@  me: [^@]*| $1 | Query.me",
        "(enum ActivityType \\{.*?)@  VIDEO| $1 | ActivityType.VIDEO",
        "(input EmployeeInput \\{.*?)@  email: String| $1 | EmployeeInput.email",
        "(input EmployeeInput \\{.*?@  email: String)| $1! | EmployeeInput.email"
      })
  void whatIsTakenAwayOrNarrowedBreaks(String pattern, String replacement, String told)
      throws IOException {
    String found = Tools.refused(HERE, compare(SCHEMA, changed(pattern, replacement)));
    assertEquals(told, found.replaceFirst("(?s):.*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(type Me \\{)| $1@  shoeSize: Int",
        "(enum ActivityType \\{)| $1@  GAME",
        "(input EmployeeInput \\{)| $1@  shoeSize: Int"
      })
  void whatIsAddedDoesNotBreak(String pattern, String replacement) throws IOException {
    assertEquals("", Tools.run(HERE, compare(SCHEMA, changed(pattern, replacement))));
  }

  /** The schema with something replaced; @ stands for the end of a line. */
  private Path changed(String pattern, String replacement) throws IOException {
    String text = Files.readString(SCHEMA);
    String changed = text.replaceFirst("(?s)" + lines(pattern), lines(replacement));
    assertNotEquals(text, changed, pattern);
    return Files.writeString(folder.resolve("schema.graphql"), changed);
  }

  private static String lines(String text) {
    return text.replace('@', '\n');
  }

  private static String[] compare(Path released, Path now) {
    Tools.npm("spectral");
    return new String[] {
      "node",
      "compare-schemas.mjs",
      released.toAbsolutePath().toString(),
      now.toAbsolutePath().toString()
    };
  }
}
