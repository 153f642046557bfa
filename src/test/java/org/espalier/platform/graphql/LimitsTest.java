package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query may cost, and that it is known before anything is read. */
@QuarkusTest
class LimitsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Graphql graphql = tenant.graphql();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a field | a list of 50 with two members | the same, 5 long | lists in lists | a list
        // without an end of its own
        "{ me { tenant } } | 2 | 2",
        "{ employees { nodes { id email } } } | 3 | 151",
        "{ employees(first: 5) { nodes { id email } } } | 3 | 16",
        "{ employees(last: 5) { nodes { reports(first: 4) { edges { node { id } } } } } } | 6 | 71",
        "{ employees(first: 2) { nodes { proficiencies { level } } } } | 4 | 25",
        "{ employees(first: 2) { ...p } } fragment p on EmployeeConnection { nodes { ... on Employee { id } } } | 3 | 5",
        "{ __schema { types { fields { type { ofType { ofType { name } } } } } } me { tenant } } | 2 | 2"
      })
  void costIsTold(String query, int depth, int complexity) {
    Answer answer = graphql.data(query);
    assertEquals(depth, answer.count("/extensions/cost/depth"));
    assertEquals(complexity, answer.count("/extensions/cost/complexity"));
    assertEquals(12, answer.count("/extensions/cost/maxDepth"));
    assertEquals(50000, answer.count("/extensions/cost/maxComplexity"));
  }

  @Test
  void variablesCount() {
    String query = "query($n: Int) { employees(first: $n) { nodes { id } } }";
    assertEquals(15, graphql.data(query, "{n: 7}").count("/extensions/cost/complexity"));
    assertEquals(101, graphql.data(query, "{n: null}").count("/extensions/cost/complexity"));
    graphql.refused("QUERY_TOO_COMPLEX", query, "{n: 2000000000}");
  }

  @Test
  void whatIsTooDeepIsNotRun() {
    String deep = "{ employees { nodes { " + nested("manager", 9) + " } } }";
    assertEquals(12, graphql.data(deep).count("/extensions/cost/depth"));
    String deeper = "{ employees { nodes { " + nested("manager", 10) + " } } }";
    List<String> issued =
        tenant.statements(() -> {
          Answer refused = graphql.refused("QUERY_TOO_DEEP", deeper);
          assertFalse(refused.json().has("data"));
          assertEquals(13, refused.count("/extensions/cost/depth"));
          assertEquals(400, refused.count("/errors/0/extensions/status"));
        });
    assertEquals(List.of(), issued);
  }

  @Test
  void whatIsTooMuchIsNotRun() {
    String query =
        "{ employees(first: 100) { nodes { reports(first: 100) { nodes { reports(first: 100) { nodes { id } } } } } } }";
    List<String> issued =
        tenant.statements(
            () -> assertFalse(graphql.refused("QUERY_TOO_COMPLEX", query).json().has("data")));
    assertEquals(List.of(), issued);
  }

  @Test
  void manySmallQuestionsAreMuchTogether() {
    String many =
        IntStream.range(0, 600)
            .mapToObj(i -> "a" + i + ": employees { nodes { id } }")
            .collect(Collectors.joining(" "));
    graphql.refused("QUERY_TOO_COMPLEX", "{ " + many + " }");
  }

  @Test
  void fragmentsInFragmentsAreCountedInNoTime() {
    String fragments =
        IntStream.range(0, 40)
            .mapToObj(i ->
                "fragment f"
                    + i
                    + " on Employee { a: manager { ...f"
                    + (i + 1)
                    + " } b: manager { ...f"
                    + (i + 1)
                    + " } }")
            .collect(Collectors.joining(" "));
    String bomb =
        "{ employees { nodes { ...f0 } } } " + fragments + " fragment f40 on Employee { id }";
    assertTimeout(Duration.ofSeconds(20), () -> assertTrue(graphql.ask(bomb).json().has("errors")));
  }

  @Test
  void operationsAreCountedOneByOne() {
    Answer answer =
        graphql
            .client()
            .post(
                "~/graphql",
                "{query: 'query a { me { tenant } } query b { employees { nodes { id } } }', operationName: 'a'}")
            .expect(200);
    assertEquals(2, answer.count("/extensions/cost/complexity"));
  }

  @Test
  void whatIsMuchWorkCountsHoweverLittleItTells() {
    String all =
        "{ employees(first: 100) { nodes { careerMoves(reach: %s, limit: 1) { considered } } } }";
    graphql.data(all.formatted("PATHS"));
    graphql.refused("QUERY_TOO_COMPLEX", all.formatted("ALL"));
    String asked =
        "query($r: MoveReach) { employees(first: 100) { nodes { careerMoves(reach: $r, limit: 1) { considered } } } }";
    graphql.refused("QUERY_TOO_COMPLEX", asked, "{r: 'ALL'}");
    graphql.data(asked, "{r: 'PATHS'}");
    graphql.data(asked, "{r: null}");
    String byItself = asked.replace("$r: MoveReach", "$r: MoveReach = ALL");
    graphql.refused("QUERY_TOO_COMPLEX", byItself);
    graphql.refused(
        "QUERY_TOO_COMPLEX",
        "{ employees(first: 100) { nodes { careerRoute(jobId: \"x\") { found } } } }");
    String few = "{ employees(first: 10) { nodes { careerMoves(reach: ALL) { considered } } } }";
    assertEquals(1 + 10 * (1 + 501 + 50), graphql.data(few).count("/extensions/cost/complexity"));
  }

  private static String nested(String field, int times) {
    return (field + " { ").repeat(times) + "id" + " }".repeat(times);
  }
}
