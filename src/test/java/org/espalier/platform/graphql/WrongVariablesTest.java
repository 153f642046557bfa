package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are not of the type of their variable are refused in words of JSON, at once. */
@QuarkusTest
class WrongVariablesTest {

  private static final Pattern JAVA =
      Pattern.compile("Map|ArrayList|Big[DI]|Integer|Double|java|Exception");
  private static final String CREATE =
      "mutation($v: EmployeeInput!) { createEmployee(input: $v) { employee { id } } }";

  private final Client admin = Tenant.fresh().admin();
  private final Graphql graphql = new Graphql(admin);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Int      | first          | {a:1}  | 'Int' but it was an object",
        "Int      | first          | [1]    | 'Int' but it was a list",
        "Int      | first          | 'x'    | 'Int' but it was a text",
        "Int      | first          | 1.5    | 'Int' but it was a decimal number",
        "Int      | first          | true   | 'Int' but it was true or false",
        "String   | q              | {a:1}  | a String input, but it was an object",
        "String   | q              | 1      | a String input, but it was a whole number",
        "Boolean  | includeDeleted | 1.25   | a Boolean input, but it was a decimal number",
        "Status   | status         | 'GONE' | Invalid input for enum 'Status'",
        "DateTime | updatedSince   | {a:[]} | not of the type's form"
      })
  void typeIsNamedAsInJson(String type, String argument, String value, String words) {
    Answer refused =
        graphql.refused(
            "INVALID_REQUEST",
            "query($v: %s) { employees(%s: $v) { nodes { id } } }".formatted(type, argument),
            "{v:" + value + "}");
    assertTrue(refused.text("/errors/0/message").contains(words), refused::body);
    assertFalse(JAVA.matcher(refused.body()).find(), refused::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "'x'",
        "null",
        "{}",
        "{a:1}",
        "{givenName:{}, familyName:'x'}",
        "{givenName:[], familyName:1}",
        "{givenName:'A', familyName:'B', hireDate:[{}]}",
        "{givenName:'A', familyName:'B', status:{}}"
      })
  void inputsAreRefusedInWordsOfJson(String input) {
    Answer refused = graphql.ask(CREATE, "{v:" + input + "}");
    assertEquals("INVALID_REQUEST", refused.text("/errors/0/extensions/code"));
    assertFalse(JAVA.matcher(refused.body()).find(), refused::body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999", "-1e999999999", "1e-99999999", "1e101"})
  void numbersOfVeryManyDigitsAreRefusedUnread(String number) {
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                Set.of("/variables/v/0 OUT_OF_RANGE"),
                admin
                    .post(
                        "~/graphql",
                        "{query:'query($v: Int) { events(first: $v) { next } }', variables:{v:[%s]}}"
                            .formatted(number))
                    .problem(400, "INVALID_REQUEST")
                    .faults()));
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            graphql.refused(
                "INVALID_REQUEST",
                "mutation { recordEvidence(input: { level: %s, source: SELF }) { evidence { id } } }"
                    .formatted(number)));
  }

  @Test
  void longNumbersAreRefusedAtOnce() {
    String digits = "9".repeat(900_000);
    String number = "{query:'{ employees(first: " + digits + ") { totalCount } }'}";
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                Set.of("/query OUT_OF_RANGE"),
                admin.post("~/graphql", number).problem(400, "INVALID_REQUEST").faults()));
  }

  @Test
  void textsAndCommentsMayHaveManyDigits() {
    String digits = "9".repeat(300);
    for (String text : new String[] {"\"" + digits + "\"", "\"\"\"\\\"\"\"" + digits + "\"\"\""}) {
      graphql.data("{ employees(q: " + text + ") { totalCount } } # " + digits);
    }
  }
}
