package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports, demand and strategy: every member that REST tells, GraphQL tells alike. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameInsightsTest {

  /** Insights of today hold for the moment of the request. */
  private static final Set<String> MOMENT = Set.of("asOf");

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin();
  private final Graphql graphql = new Graphql(admin);

  @Test
  void demand() {
    same("/insights/demand?lacking=true", "demandNeeds(lacking: true)", Set.of());
    same("/insights/demand?quarter=2&limit=3", "demandNeeds(quarter: 2, limit: 3)", Set.of());
    same("/insights/demand/jobs?quarter=1", "demandJobs(quarter: 1)", Set.of());
    UUID forecast = sample.id("demand-forecasts");
    same("/demand-forecasts/" + forecast, "demandForecast(id: \"" + forecast + "\")", Set.of());
  }

  @Test
  void strategy() {
    same("/insights/strategy?limit=2", "strategy(limit: 2)", MOMENT);
    UUID initiative = sample.id("initiatives");
    JsonNode one =
        same(
            "/insights/strategy/" + initiative,
            "strategyOfInitiative(initiativeId: \"" + initiative + "\")",
            MOMENT);
    String competency = one.at("/items/0/competencies/0/competency/id").asText();
    same(
        "/insights/strategy/" + initiative + "/people?limit=5&competencyId=" + competency,
        "strategyPeople(initiativeId: \""
            + initiative
            + "\", competencyId: \""
            + competency
            + "\", limit: 5)",
        MOMENT);
  }

  @Test
  void reportsAndTheirRuns() {
    UUID report =
        admin.create(
            "reports",
            "same",
            "{name:'R', insight:'DEMAND', format:'CSV', parameters:[{name:'quarter', value:'1'}],"
                + " schedule:{frequency:'WEEKLY', byDay:'MO', byHour:3}}");
    same("/reports/" + report, "report(id: \"" + report + "\")", Set.of());
    UUID run = admin.made(report).id();
    JsonNode told =
        same("/reports/" + report + "/runs/" + run, "reportRun(id: \"" + run + "\")", Set.of());
    assertEquals("COMPLETED", told.path("state").asText());
    assertTrue(told.path("rows").asInt() > 0, told::toString);
  }

  private JsonNode same(String path, String field, Set<String> without) {
    ObjectNode rest = (ObjectNode) admin.get(path).expect(200).json();
    rest.remove(without);
    JsonNode told = known(rest);
    JsonNode graph = graphql.data("{ it: " + field + " " + members(told) + " }").at("/data/it");
    assertEquals(told, known(graph), field);
    return rest;
  }

  /** Without what is null, and empty lists: of what type it would be, an answer does not tell. */
  private static JsonNode known(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    prune(copy);
    return copy;
  }

  private static void prune(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(member ->
              member.getValue().isNull()
                  || member.getValue().isArray() && member.getValue().isEmpty());
    }
    tree.forEach(SameInsightsTest::prune);
  }

  /** The selection of all members that a tree has. */
  private static String members(JsonNode tree) {
    Map<String, String> all = new TreeMap<>();
    collect(tree, all);
    return all.isEmpty()
        ? ""
        : all.entrySet().stream()
            .map(one -> one.getKey() + one.getValue())
            .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private static void collect(JsonNode tree, Map<String, String> all) {
    if (tree.isArray()) {
      tree.forEach(entry -> collect(entry, all));
    }
    tree.properties()
        .forEach(member ->
            all.merge(
                member.getKey(),
                members(member.getValue()),
                (one, other) -> one.length() > other.length() ? one : other));
  }
}
