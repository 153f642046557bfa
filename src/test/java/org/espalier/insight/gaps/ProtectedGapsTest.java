package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tries;
import org.junit.jupiter.api.Test;

/** What those are told of groups who may not see the people in them. */
@QuarkusTest
class ProtectedGapsTest {

  private static final int MAX_NOISE = 3;
  private static final String DAY = "&asOf=2026-03-01";

  @Test
  void countsAreNearTheTruthAndSmallCellsWithheld() {
    Tries.hold(
        Arbitraries.longs(),
        2,
        seed -> {
          GapCompany company = new GapCompany(seed, 70);
          Client planner = company.tenant.as("learning-admin");
          for (String question : List.of("?depth=2", "?rows=JOB&columns=TIER", "?rows=ALL" + DAY)) {
            judge(company.gaps(question), company.gaps(planner, question));
          }
        });
  }

  @Test
  void sameCellIsToldTheSameByWhateverQuestion() {
    GapCompany company = new GapCompany(99, 80);
    Client planner = company.tenant.as("learning-admin");
    Client program = company.tenant.program("insights:read");
    String whole = "?rows=ALL&columns=COMPETENCY" + DAY;
    JsonNode cells = company.gaps(planner, whole).at("/cells");
    assertEquals(cells, company.gaps(planner, whole).at("/cells"));
    assertEquals(cells, company.gaps(program, whole).at("/cells"));
    for (JsonNode cell : cells) {
      String competency = cell.at("/column/id").asText();
      Answer turned =
          company.gaps(planner, "?rows=ALL&columns=ALL&competencyIds=" + competency + DAY);
      assertEquals(cell.at("/numbers"), turned.at("/cells/0/numbers"));
      JsonNode item =
          planner
              .post("/gap-analyses", "{competencyIds:['" + competency + "'], asOf:'2026-03-01'}")
              .expect(200)
              .at("/items/0");
      for (String member : List.of("required", "assessed", "met", "below", "severity")) {
        assertEquals(cell.at("/numbers/" + member), item.at("/" + member), member);
      }
    }
  }

  @Test
  void whatOnePersonChangesChangesTheNoiseOfEveryCase() {
    GapCompany company = new GapCompany(5, 60);
    Client planner = company.tenant.as("learning-admin");
    String whole = "?rows=ALL&columns=COMPETENCY";
    int changed = 0;
    for (int i = 0; i < 8; i++) {
      Map<String, JsonNode> before = noise(company, planner, whole);
      company
          .admin
          .post(
              "/evidence",
              "{employeeExternalId:'p%d', competencyExternalId:'c0', level:%d, source:'MANAGER'}"
                  .formatted(i, 1 + i % 5))
          .expect(201);
      Map<String, JsonNode> after = noise(company, planner, whole);
      assertEquals(before.get("C4"), after.get("C4"));
      changed += Objects.equals(before.get("C0"), after.get("C0")) ? 0 : 1;
    }
    // Six draws of seven are hardly ever all the same.
    assertTrue(changed >= 6, changed + " of 8 changed");
  }

  @Test
  void nothingExactGoesAlong() {
    GapCompany company = new GapCompany(8, 60);
    Client planner = company.tenant.as("learning-admin");
    Answer map = company.gaps(planner, "?rows=ALL");
    assertEquals("CELL_KEY", map.text("/protection/method"));
    assertEquals(5, map.count("/protection/minGroupSize"));
    assertEquals(MAX_NOISE, map.count("/protection/maxNoise"));
    for (JsonNode cell : map.at("/cells")) {
      assertTrue(cell.at("/numbers/meanShortfall").isNull());
      assertTrue(cell.at("/numbers/meanNormalizedShortfall").isNull());
      assertTrue(cell.at("/numbers/priority").isNull());
    }
    Answer group = planner.post("/gap-analyses", "{}").expect(200);
    Answer exact = company.admin.post("/gap-analyses", "{}").expect(200);
    assertEquals("CELL_KEY", group.text("/protection/method"));
    assertTrue(exact.at("/protection").isNull());
    assertTrue(group.at("/items/0/meanShortfall").isNull());
    assertNotEquals(exact.text("/totalPriority"), group.text("/totalPriority"));
  }

  @Test
  void protectedAnswersAreNotGivenForWhatOnePicks() {
    GapCompany company = new GapCompany(2, 10);
    Client planner = company.tenant.as("learning-admin");
    String two = company.competency(0) + "," + company.competency(1);
    for (String question :
        List.of("?rows=SEVERITY", "?competencyIds=" + two, "?asOf=2026-03-01T10:00:00Z")) {
      planner.get("/insights/gaps" + question).problem(403, "FORBIDDEN");
      company.gaps(question);
    }
    String person = company.admin.id("employees", "p1").toString();
    for (String request :
        List.of(
            "{employeeIds:['" + person + "']}",
            "{managerId:'" + person + "'}",
            "{withinManagerId:'" + person + "'}",
            "{asOf:'2026-03-01T10:00:00Z'}")) {
      planner.post("/gap-analyses", request).problem(403, "FORBIDDEN");
      company.admin.post("/gap-analyses", request).expect(200);
    }
  }

  @Test
  void peopleGetExactNumbersOfThoseWhomTheySee() {
    GapCompany company = new GapCompany(4, 40);
    Answer own = company.gaps(company.tenant.person("p39"), "?rows=ALL&columns=ALL");
    assertTrue(own.at("/protection").isNull());
    String self = company.admin.id("employees", "p39").toString();
    assertEquals(
        company.admin.get("/employees/" + self + "/gap").count("/requiredCount"),
        own.count("/cells/0/numbers/required"));
    Client partner = company.tenant.caller("p3", List.of("hr-partner"), List.of(), "p3");
    assertTrue(company.gaps(partner, "").at("/protection").isNull());
    company.tenant.program("employees:read").get("/insights/gaps").problem(403, "FORBIDDEN");
    assertTrue(company.gaps(company.tenant.program("gaps:read"), "").at("/protection").isNull());
  }

  private static Map<String, JsonNode> noise(GapCompany company, Client planner, String question) {
    Answer exact = company.gaps(question);
    Answer told = company.gaps(planner, question);
    Map<String, JsonNode> noise = new HashMap<>();
    for (int i = 0; i < told.at("/cells").size(); i++) {
      var wrong = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
      for (String member : List.of("exceeded", "met", "below", "unassessed", "severity/low")) {
        String at = "/cells/" + i + "/numbers/" + member;
        wrong.put(member, told.count(at) - exact.count(at));
      }
      noise.put(told.text("/cells/" + i + "/column/name"), wrong);
    }
    return noise;
  }

  private static void judge(Answer exact, Answer told) {
    assertEquals(exact.at("/cells").size(), told.at("/cells").size());
    for (int i = 0; i < told.at("/cells").size(); i++) {
      JsonNode right = exact.at("/cells/" + i);
      JsonNode cell = told.at("/cells/" + i);
      assertEquals(right.at("/row"), cell.at("/row"));
      boolean oneCompetency = told.text("/columns").equals("COMPETENCY");
      if (oneCompetency) {
        assertEquals(right.at("/numbers/required").asInt() < 5, cell.at("/withheld").asBoolean());
      }
      assertEquals(cell.at("/withheld").asBoolean(), cell.at("/numbers").isNull());
      if (!cell.at("/numbers").isNull()) {
        near(right, cell, "exceeded", 1);
        near(right, cell, "unassessed", 1);
        near(right, cell, "severity/low", 1);
        near(right, cell, "met", 2);
        near(right, cell, "below", 3);
        near(right, cell, "required", 6);
      }
    }
  }

  private static void near(JsonNode right, JsonNode cell, String member, int cases) {
    int wrong = cell.at("/numbers/" + member).asInt() - right.at("/numbers/" + member).asInt();
    assertTrue(Math.abs(wrong) <= cases * MAX_NOISE, member + " is wrong by " + wrong);
  }
}
