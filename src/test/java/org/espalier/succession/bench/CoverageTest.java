package org.espalier.succession.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Dashboards of succession: the numbers of the overview, and nobody's own. */
@QuarkusTest
class CoverageTest {

  private static final String ASKED = "/insights/succession?groupBy=";

  private final SuccessionScene scene = new SuccessionScene();
  private final Client admin = scene.admin;

  @Test
  void groupsHaveTheNumbersOfTheOverview() {
    admin.create("org-units", "hq", "{name:'HQ'}");
    admin.create("org-units", "lab", "{name:'Lab', parentExternalId:'hq'}");
    place("head", "hq");
    place("lead", "lab");
    scene.nominate("k-head", "ana", "READY_NOW", "");
    scene.nominate("k-head", "bob", "ONE_TO_TWO_YEARS", "");
    scene.nominate("k-lead", "bob", "READY_NOW", ", emergency:true");
    Answer overview = admin.get("/succession-overview").expect(200);
    JsonNode all = admin.get(ASKED + "ALL").expect(200).at("/items/0");
    for (String number : List.of("covered", "emergencyOnly", "noCover", "readyNow")) {
      assertEquals(overview.at("/" + number + "/numerator"), all.at("/" + number + "/numerator"));
      assertEquals(
          overview.at("/" + number + "/denominator"), all.at("/" + number + "/denominator"));
      assertEquals(overview.at("/" + number + "/share"), all.at("/" + number + "/value"));
    }
    assertEquals(2, all.at("/successors/numerator").asInt());
    assertEquals(1, all.at("/successors/value").asInt());
    Answer criticality = admin.get(ASKED + "CRITICALITY").expect(200);
    assertEquals(List.of("CRITICAL", "LOW"), criticality.texts("/items", "/group/name"));
    for (int i = 0; i < 2; i++) {
      assertEquals(
          overview.at("/byCriticality/" + i + "/covered/numerator"),
          criticality.at("/items/" + i + "/covered/numerator"));
    }
    Answer units = admin.get(ASKED + "ORG_UNIT").expect(200);
    assertEquals(List.of("HQ", "Lab"), units.texts("/items", "/group/name"));
    assertEquals(2, units.count("/items/0/keyPositions"));
    assertEquals(1, units.count("/items/1/keyPositions"));
    assertEquals(1, units.count("/items/1/emergencyOnly/numerator"));
    assertEquals(
        List.of("Engineer", "null"),
        admin.get(ASKED + "JOB").expect(200).texts("/items", "/group/name"));
    assertEquals(
        1, admin.get(ASKED + "ALL&criticality=LOW").expect(200).count("/items/0/keyPositions"));
    Answer wrong =
        admin
            .get("/insights/succession?groupBy=X&criticality=y&jobId=z")
            .problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("?groupBy NOT_ALLOWED", "?criticality NOT_ALLOWED", "?jobId INVALID_FORMAT"),
        wrong.faults());
  }

  @Test
  void nobodyCountsOnesOwnAndProgramsNeedBothScopes() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    scene.nominate("k-lead", "cy", "READY_NOW", "");
    // Ana holds lead, so that only the bench of head is left, and there nobody but her is
    // nominated.
    Client ana = scene.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    JsonNode own = ana.get(ASKED + "ALL").expect(200).at("/items/0");
    assertEquals(1, own.at("/keyPositions").asInt());
    assertEquals(0, own.at("/covered/numerator").asInt());
    assertEquals(0, count(scene.tenant.person("bob")));
    assertEquals(1, count(scene.tenant.person("boss")));
    assertEquals(0, count(scene.tenant.as("learning-admin")));
    scene.tenant.program("key-positions:read").get(ASKED + "ALL").problem(403, "FORBIDDEN");
    assertEquals(2, count(scene.tenant.program("key-positions:read", "successors:read")));
  }

  @Test
  void graphTellsTheSame() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    String ratio = " { numerator denominator value reason definition } ";
    ObjectNode rest = (ObjectNode) admin.get(ASKED + "CRITICALITY").expect(200).json();
    ObjectNode graph =
        (ObjectNode)
            new Graphql(admin)
                .data(
                    "{ successionCoverage(groupBy: CRITICALITY) { asOf history groupBy items { group { id externalId name }"
                        + " keyPositions covered"
                        + ratio
                        + "emergencyOnly"
                        + ratio
                        + "noCover"
                        + ratio
                        + "readyNow"
                        + ratio
                        + "successors"
                        + ratio
                        + "} } }")
                .at("/data/successionCoverage");
    assertEquals(rest.without("asOf"), graph.without("asOf"));
  }

  private static int count(Client caller) {
    return caller.get(ASKED + "ALL").expect(200).count("/items/0/keyPositions");
  }

  private void place(String position, String unit) {
    admin
        .patch(
            "/positions/" + admin.id("positions", position), "{orgUnitExternalId:'" + unit + "'}")
        .expect(200);
  }
}
