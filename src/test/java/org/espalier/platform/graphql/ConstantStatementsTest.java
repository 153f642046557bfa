package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of statements of a query does not grow with the number of people in its answer. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstantStatementsTest {

  private static final int PEOPLE = 50;

  private final Tenant tenant = Tenant.fresh();
  private final Graphql graphql = tenant.graphql();

  @BeforeAll
  void furnish() {
    new Workshop(graphql.client()).furnish().team(PEOPLE);
  }

  @Test
  void proficienciesOfFiftyPeople() {
    String query = people(PEOPLE, "proficiencies { level competency { name } evidence { level } }");
    Answer answer = graphql.data(query);
    assertEquals(PEOPLE, answer.at("/data/employees/nodes").size());
    assertEquals(3, answer.at("/data/employees/nodes/49/proficiencies").size());
    List<String> issued = tenant.statements(() -> graphql.data(query));
    assertTrue(issued.size() <= 3, () -> String.join("\n\n", issued));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | job { title }",
        "2 | manager { givenName }",
        "3 | manager { job { title } }",
        "2 | gap { readiness items { required actual competency { name } } }",
        "2 | reports(first: 5) { nodes { id } }",
        "3 | reports(first: 5) { totalCount nodes { id } }",
        "3 | evidence(first: 5) { nodes { competency { name } } }",
        "2 | learningTotals { hours }",
        "3 | assignments { nodes { transitions { to } } }",
        "2 | completions { nodes { passed } }",
        "5 | enrolments { nodes { position session { location } transitions { to } assignment { state } } }",
        "2 | plans { nodes { title } }",
        "2 | goals { nodes { title progress } }",
        "2 | alignment { alignedShare }",
        "3 | recognition { points }",
        "2 | feedback { nodes { text } }",
        "6 | job { title } orgUnit { name } proficiencies { level leftOut { reason } } gap { readiness }"
      })
  void isTheSameForOneAndForFifty(int most, String members) {
    int one = statements(people(1, members));
    int fifty = statements(people(PEOPLE, members));
    assertEquals(one, fifty);
    assertTrue(fifty <= most, () -> fifty + " statements");
  }

  @Test
  void nodesOfManyKinds() {
    String ids =
        String.join(
            ",",
            graphql
                .data("{ employees { nodes { id } } }")
                .texts("/data/employees/nodes", "/id")
                .stream()
                .map(id -> "\"" + id + "\"")
                .toList());
    assertEquals(2, statements("{ nodes(ids: [" + ids + "]) { id } }"));
  }

  private int statements(String query) {
    return tenant.statements(() -> graphql.data(query)).size();
  }

  private static String people(int first, String members) {
    return "{ employees(first: "
        + first
        + ", sort: \"-externalId\") { nodes { id "
        + members
        + " } } }";
  }
}
