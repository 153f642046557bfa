package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections: from either end, between two cursors, nested, counted when asked. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingInPartsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Graphql graphql = tenant.graphql();

  @BeforeAll
  void furnish() {
    new Workshop(graphql.client()).furnish().team(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"externalId", "-externalId", "familyName,-givenName", "-updatedAt,externalId"})
  void forwardThenBackwardGivesTheSame(String sort) {
    List<String> all =
        page("first: 100, sort: \"" + sort + "\"").texts("/edges", "/node/externalId");
    assertEquals(7, all.size());
    Answer first = page("first: 3, sort: \"" + sort + "\"");
    assertEquals(all.subList(0, 3), names(first));
    flags(first, false, true);
    Answer second = page("first: 3, sort: \"" + sort + "\", after: \"" + end(first) + "\"");
    assertEquals(all.subList(3, 6), names(second));
    flags(second, true, true);
    Answer third = page("first: 3, sort: \"" + sort + "\", after: \"" + end(second) + "\"");
    assertEquals(all.subList(6, 7), names(third));
    flags(third, true, false);
    Answer back = page("last: 3, sort: \"" + sort + "\", before: \"" + start(third) + "\"");
    assertEquals(all.subList(3, 6), names(back));
    flags(back, true, true);
    Answer last = page("last: 2, sort: \"" + sort + "\"");
    assertEquals(all.subList(5, 7), names(last));
    flags(last, true, false);
    Answer begin = page("last: 5, sort: \"" + sort + "\", before: \"" + start(second) + "\"");
    assertEquals(all.subList(0, 3), names(begin));
    flags(begin, false, true);
    Answer between =
        page(
            "first: 9, sort: \""
                + sort
                + "\", after: \""
                + start(first)
                + "\", before: \""
                + end(second)
                + "\"");
    assertEquals(all.subList(1, 5), names(between));
  }

  @Test
  void edgesCarryTheirCursors() {
    Answer all = page("first: 7, sort: \"externalId\"");
    assertEquals(all.text("/edges/0/cursor"), start(all));
    assertEquals(all.text("/edges/6/cursor"), end(all));
    Answer after =
        page("first: 9, sort: \"externalId\", after: \"" + all.text("/edges/4/cursor") + "\"");
    assertEquals(List.of("p6", "p7"), names(after));
  }

  @Test
  void emptyPartHasNoCursors() {
    Answer none = page("status: INACTIVE");
    assertEquals(List.of(), names(none));
    assertTrue(none.at("/pageInfo/startCursor").isNull());
    assertTrue(none.at("/pageInfo/endCursor").isNull());
    flags(none, false, false);
  }

  @Test
  void totalIsCountedWhenAsked() {
    assertEquals(
        7,
        graphql.data("{ employees(first: 2) { totalCount } }").count("/data/employees/totalCount"));
    assertEquals(
        1,
        graphql
            .data(
                "{ employees(first: 2, q: \"Gp3\") { ...n } } fragment n on EmployeeConnection { totalCount }")
            .count("/data/employees/totalCount"));
    List<String> issued = tenant.statements(() -> graphql.data("{ employees { nodes { id } } }"));
    assertEquals(1, issued.size());
  }

  @Test
  void nestedListsAreReadInPartsToo() {
    String query =
        "{ employee(externalId: \"p1\") { reports(first: 2, sort: \"externalId\"%s) { totalCount pageInfo"
            + " { hasNextPage endCursor } nodes { externalId } } } }";
    Answer first = graphql.data(query.formatted(""));
    assertEquals(List.of("p2", "p3"), first.texts("/data/employee/reports/nodes", "/externalId"));
    assertEquals(6, first.count("/data/employee/reports/totalCount"));
    assertTrue(first.at("/data/employee/reports/pageInfo/hasNextPage").asBoolean());
    String cursor = first.text("/data/employee/reports/pageInfo/endCursor");
    Answer next = graphql.data(query.formatted(", after: \"" + cursor + "\""));
    assertEquals(List.of("p4", "p5"), next.texts("/data/employee/reports/nodes", "/externalId"));
  }

  @Test
  void listsOfOneLevelDoNotMix() {
    Answer answer =
        graphql.data(
            "{ employees(sort: \"externalId\") { nodes { externalId reports(first: 1) { totalCount nodes"
                + " { manager { externalId } } } evidence(last: 1) { nodes { employee { externalId } } } } } }");
    assertEquals(6, answer.count("/data/employees/nodes/0/reports/totalCount"));
    assertEquals(0, answer.count("/data/employees/nodes/3/reports/totalCount"));
    for (int i = 0; i < 7; i++) {
      String node = "/data/employees/nodes/" + i;
      assertEquals(
          answer.text(node + "/externalId"),
          answer.text(node + "/evidence/nodes/0/employee/externalId"));
    }
  }

  @Test
  void wrongArgumentsAreToldWithTheirPlace() {
    faulty("first: 0", "/first OUT_OF_RANGE");
    faulty("first: 501", "/first OUT_OF_RANGE");
    faulty("last: -1", "/last OUT_OF_RANGE");
    faulty("sort: \"salary\"", "/sort NOT_ALLOWED");
    faulty("orgUnitId: \"x\"", "/orgUnitId INVALID_FORMAT");
    graphql.refused("UNPROCESSABLE", "{ employees(first: 1, last: 1) { totalCount } }");
    graphql.refused("INVALID_CURSOR", "{ employees(after: \"x\") { totalCount } }");
    String other = end(page("first: 1, sort: \"externalId\""));
    graphql.refused(
        "INVALID_CURSOR",
        "{ employees(sort: \"familyName\", before: \"" + other + "\") { totalCount } }");
  }

  private void faulty(String arguments, String fault) {
    Answer refused =
        graphql.refused("INVALID_REQUEST", "{ employees(" + arguments + ") { totalCount } }");
    assertEquals(Set.of(fault), refused.faults("/errors/0/extensions/errors"));
  }

  private Answer page(String arguments) {
    Answer answer =
        graphql.data(
            "{ employees("
                + arguments
                + ") { edges { cursor node { externalId } } pageInfo { hasNextPage hasPreviousPage"
                + " startCursor endCursor } } }");
    return new Answer(arguments, 200, answer.headers(), answer.at("/data/employees").toString());
  }

  private static List<String> names(Answer page) {
    return page.texts("/edges", "/node/externalId");
  }

  private static String start(Answer page) {
    return page.text("/pageInfo/startCursor");
  }

  private static String end(Answer page) {
    return page.text("/pageInfo/endCursor");
  }

  private static void flags(Answer page, boolean previous, boolean next) {
    assertEquals(previous, page.at("/pageInfo/hasPreviousPage").asBoolean(), page::question);
    if (next) {
      assertTrue(page.at("/pageInfo/hasNextPage").asBoolean(), page::question);
    } else {
      assertFalse(page.at("/pageInfo/hasNextPage").asBoolean(), page::question);
    }
  }
}
