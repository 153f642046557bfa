package org.espalier.platform.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** GraphQL tells what REST tells, member by member. */
@QuarkusTest
class SameNumbersTest {

  private static final String ITEMS =
      "items { competency { id externalId name tier } scale { id min max } required actual shortfall"
          + " normalizedShortfall severity status weight critical priority requiredBy { tier requirementId }"
          + " policy evidence { id source level observedAt } }";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Graphql graphql = new Graphql(admin);
  private final Workshop workshop = new Workshop(admin).furnish();

  @Test
  void gapOfToday() {
    UUID person = rated();
    JsonNode rest = admin.get("/employees/" + person + "/gap").expect(200).json();
    JsonNode graph = gap(person, "gap");
    assertEquals(4, rest.at("/items").size());
    assertEquals(without("asOf", rest), without("asOf", graph));
  }

  @Test
  void gapOfAnyDayAndJob() {
    UUID person = rated();
    UUID job = admin.create("jobs", "other", "{title:'Other', leadershipLevel:'MANAGER'}");
    String day = "2025-05-31";
    JsonNode rest =
        admin.get("/employees/" + person + "/gap?asOf=" + day + "&jobId=" + job).expect(200).json();
    JsonNode graph = gap(person, "gap: gap(asOf: \"" + day + "\", jobId: \"" + job + "\")");
    assertTrue(rest.at("/items").size() > 0);
    assertEquals(rest, graph);
  }

  @Test
  void twoQuestionsAboutOnePersonAreKeptApart() {
    UUID person = rated();
    UUID job = admin.create("jobs", "free", "{title:'Free'}");
    JsonNode both =
        graphql
            .data(
                "query($p: ID!, $j: ID!) { employee(id: $p) { own: gap { requiredCount }"
                    + " other: gap(jobId: $j) { requiredCount } past: gap(asOf: \"2025-01-01\") { metCount } } }",
                "{p:'" + person + "', j:'" + job + "'}")
            .at("/data/employee");
    assertEquals(4, both.at("/own/requiredCount").asInt());
    assertEquals(1, both.at("/other/requiredCount").asInt());
    assertEquals(0, both.at("/past/metCount").asInt());
  }

  @Test
  void proficienciesWithTheirReasons() {
    UUID person = rated();
    admin.post(
        "/evidence",
        "{employeeExternalId:'p', competencyExternalId:'d', level:4, source:'SELF', observedAt:'2025-06-01'}");
    workshop.rate("p", "a", "3.62");
    JsonNode rest = admin.get("/employees/" + person + "/proficiencies").expect(200).json();
    JsonNode graph =
        graphql
            .data(
                "query($p: ID!) { employee(id: $p) { proficiencies { competency { id externalId name tier }"
                    + " scale { id min max } level levelLabel proficient policy"
                    + " evidence { id source level observedAt }"
                    + " leftOut { evidence { id source level observedAt } reason } selfLevel } } }",
                "{p:'" + person + "'}")
            .at("/data/employee/proficiencies");
    assertEquals(4, rest.size());
    assertEquals(rest, graph);
  }

  @Test
  void groupGap() {
    workshop.team(3);
    String items =
        "items { competency { id externalId name tier } scale { id min max } required assessed met exceeded below"
            + " unassessed meanShortfall severity { none low moderate high } priority }";
    JsonNode rest = admin.post("/gap-analyses", "{}").expect(200).json();
    JsonNode graph =
        graphql
            .data(
                "{ gapAnalysis(group: {}) { asOf initiative { id externalId name } population suppressed minGroupSize totalPriority"
                    + " protection { method minGroupSize maxNoise } withheld "
                    + items
                    + " } }")
            .at("/data/gapAnalysis");
    assertEquals(3, rest.at("/population").asInt());
    assertEquals(without("asOf", rest), without("asOf", graph));
  }

  @Test
  void heatMapAndItsPeople() {
    workshop.team(6);
    String key = " { id externalId name withBelow } ";
    String ratio = " { numerator denominator value } ";
    String map =
        "{ gapMap(rows: JOB, asOf: \"2026-01-01\") { asOf rows columns definition"
            + " protection { method minGroupSize maxNoise } cells { row"
            + key
            + "column"
            + key
            + "withheld numbers { required assessed met exceeded below unassessed coverage"
            + ratio
            + "attainment"
            + ratio
            + "severity { none low moderate high } meanShortfall"
            + ratio
            + "meanNormalizedShortfall"
            + ratio
            + "priority } } } }";
    for (Client caller : List.of(admin, tenant.as("learning-admin"))) {
      JsonNode rest = caller.get("/insights/gaps?rows=JOB&asOf=2026-01-01").expect(200).json();
      assertEquals(4, rest.at("/cells").size());
      assertEquals(rest, new Graphql(caller).data(map).at("/data/gapMap"));
    }
    UUID a = admin.id("competencies", "a");
    assertEquals(
        1,
        graphql
            .data("{ gapMap(rows: ALL, competencyIds: [\"" + a + "\"]) { cells { withheld } } }")
            .at("/data/gapMap/cells")
            .size());
    JsonNode rest =
        admin.get("/insights/gaps/people?status=BELOW&asOf=2026-01-01&limit=5").expect(200).json();
    JsonNode graph =
        graphql
            .data(
                "{ gapPeople(status: BELOW, asOf: \"2026-01-01\", first: 5) { asOf definition items { employee { id"
                    + " externalId givenName familyName } competency { id externalId name tier }"
                    + " scale { id min max } required actual shortfall normalizedShortfall severity status weight"
                    + " critical priority } nextCursor } }")
            .at("/data/gapPeople");
    assertEquals(5, rest.at("/items").size());
    assertEquals(rest, graph);
  }

  @Test
  void gapsOverTime() {
    workshop.team(6);
    String days = "from: \"2025-05-31\", to: \"2025-07-01\", every: \"P1M\"";
    JsonNode graph =
        graphql
            .data(
                "{ gapTrend("
                    + days
                    + ") { from to every definition protection { method minGroupSize maxNoise } complete points {"
                    + " asOf withheld numbers { required assessed met exceeded below unassessed"
                    + " coverage { numerator denominator value } attainment { numerator denominator value }"
                    + " severity { none low moderate high } meanShortfall { numerator denominator value }"
                    + " meanNormalizedShortfall { numerator denominator value } priority } } } }")
            .at("/data/gapTrend");
    JsonNode rest =
        admin
            .get("/insights/gaps/trend?from=2025-05-31&to=2025-07-01&every=P1M")
            .expect(200)
            .json();
    assertEquals(2, rest.at("/points").size());
    assertEquals(rest, graph);
  }

  @Test
  void wholeEmployee() {
    UUID person = rated();
    JsonNode rest = admin.get("/employees/" + person).expect(200).json();
    String members = String.join(" ", rest.properties().stream().map(m -> m.getKey()).toList());
    JsonNode graph =
        graphql
            .data("query($p: ID!) { employee(id: $p) { " + members + " } }", "{p:'" + person + "'}")
            .at("/data/employee");
    assertEquals(rest, graph);
  }

  @Test
  void requirementsOfJobs() {
    UUID job = admin.id("jobs", "engineer");
    JsonNode rest = admin.get("/jobs/" + job + "/requirements").expect(200).json();
    JsonNode graph =
        graphql
            .data(
                "query($j: ID!) { job(id: $j) { requirements { competency { id externalId name tier }"
                    + " scale { id min max } required weight critical requiredBy { tier requirementId } } } }",
                "{j:'" + job + "'}")
            .at("/data/job/requirements");
    assertEquals(3, rest.size());
    assertEquals(rest, graph);
  }

  private UUID rated() {
    UUID person = workshop.engineer("p", "");
    workshop.rate("p", "a", "2");
    workshop.rate("p", "b", "2.5");
    workshop.rate("p", "c", "1");
    return person;
  }

  private JsonNode gap(UUID person, String field) {
    return graphql
        .data(
            "query($p: ID!) { employee(id: $p) { "
                + field
                + " { employee { id externalId givenName familyName } target { type job { id externalId title } initiative { id externalId name } }"
                + " asOf policy readiness assessedCoverage metCount requiredCount"
                + " blockingGaps { id externalId name tier } "
                + ITEMS
                + " } } }",
            "{p:'" + person + "'}")
        .at("/data/employee/gap");
  }

  /** The moment of the question differs between two requests. */
  private static JsonNode without(String member, JsonNode tree) {
    ((ObjectNode) tree).remove(member);
    return tree;
  }
}
