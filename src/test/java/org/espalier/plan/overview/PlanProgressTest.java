package org.espalier.plan.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Dashboards of plans: by unit with what is below it, by job, and never another number. */
@QuarkusTest
class PlanProgressTest {

  private static final String ASKED = "/insights/plans?groupBy=";
  private static final List<String> NUMBERS =
      List.of(
          "withPlan",
          "withActivePlan",
          "progress",
          "achieved",
          "closed",
          "overdue",
          "latePlans",
          "stalled",
          "unserved");

  private final PlanScene scene = new PlanScene().rated();
  private final Client admin = scene.admin;

  @Test
  void everyGroupHasTheNumbersOfItsSummary() {
    UUID hq = admin.create("org-units", "hq", "{name:'HQ'}");
    UUID lab = admin.create("org-units", "lab", "{name:'Lab', parentExternalId:'hq'}");
    admin.patch("/employees/" + scene.academy.id("ana"), "{orgUnitExternalId:'lab'}").expect(200);
    admin.patch("/employees/" + scene.academy.id("boss"), "{orgUnitExternalId:'hq'}").expect(200);
    scene.active(
        PlanScene.SQL,
        "{competencyExternalId:'tact', targetLevel:4, due:'2020-01-01'}",
        "{competencyExternalId:'law', targetLevel:4}");
    scene.academy.rate("ana", "sql", "3");
    scene.draft(PlanScene.TACT);
    assertSame("", admin.get(ASKED + "ALL").expect(200).at("/items/0"), admin);
    Answer units = admin.get(ASKED + "ORG_UNIT").expect(200);
    assertEquals(List.of("HQ", "Lab", "null"), names(units));
    assertSame("?withinOrgUnitId=" + hq, units.at("/items/0"), admin);
    assertSame("?withinOrgUnitId=" + lab, units.at("/items/1"), admin);
    assertEquals(2, units.count("/items/0/population"));
    assertEquals(1, units.count("/items/0/withActivePlan/numerator"));
    assertEquals(0.5, units.at("/items/0/withActivePlan/value").asDouble());
    assertEquals(
        "urn:espalier:definition:active-plan-share",
        units.text("/items/0/withActivePlan/definition"));
    assertEquals("NOTHING_COUNTED", units.text("/items/2/progress/reason"));
    Answer jobs = admin.get(ASKED + "JOB").expect(200);
    String job = jobs.text("/items/0/group/id");
    assertSame("?jobId=" + job, jobs.at("/items/0"), admin);
    assertEquals("false", jobs.text("/history"));
  }

  @Test
  void peopleCountWhomTheySeeAndLearningAdminsNoSmallGroups() {
    scene.active(PlanScene.SQL);
    for (Client caller : List.of(scene.boss, scene.ana, scene.academy.as("bob"))) {
      assertSame("", caller.get(ASKED + "ALL").expect(200).at("/items/0"), caller);
    }
    Answer small = scene.academy.tenant.as("learning-admin").get(ASKED + "JOB").expect(200);
    small
        .at("/items")
        .forEach(row -> {
          assertTrue(row.at("/suppressed").asBoolean(), row::toString);
          assertTrue(row.at("/withPlan").isNull() && row.at("/plans").isNull(), row::toString);
        });
    scene.academy.tenant.program().get(ASKED + "ALL").problem(403, "FORBIDDEN");
    Answer wrong =
        admin
            .get("/insights/plans?groupBy=CITY&stalledFor=1&jobId=x")
            .problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("?groupBy NOT_ALLOWED", "?stalledFor INVALID_FORMAT", "?jobId INVALID_FORMAT"),
        wrong.faults());
    admin.get("/insights/plans?asOf=2026-01-01").problem(400, "INVALID_REQUEST");
  }

  @Test
  void graphTellsTheSame() {
    scene.active(PlanScene.SQL);
    ObjectNode rest = (ObjectNode) admin.get(ASKED + "JOB").expect(200).json();
    String ratio = " { numerator denominator value reason definition } ";
    ObjectNode graph =
        (ObjectNode)
            new Graphql(admin)
                .data(
                    "{ planProgress(groupBy: JOB) { asOf history groupBy minGroupSize items { group { id externalId name }"
                        + " suppressed maxNoise population plans { draft proposed agreed active completed cancelled } "
                        + String.join(ratio, NUMBERS)
                        + ratio
                        + "} } }")
                .at("/data/planProgress");
    assertEquals(rest.without("asOf"), graph.without("asOf"));
  }

  private static void assertSame(String group, JsonNode row, Client caller) {
    Answer summary = caller.get("/development-plan-summary" + group).expect(200);
    assertEquals(summary.at("/population"), row.at("/population"));
    assertEquals(summary.at("/plans"), row.at("/plans"));
    for (String number : NUMBERS) {
      assertEquals(summary.at("/" + number + "/numerator"), row.at("/" + number + "/numerator"));
      assertEquals(
          summary.at("/" + number + "/denominator"), row.at("/" + number + "/denominator"));
      assertEquals(summary.at("/" + number + "/share"), row.at("/" + number + "/value"));
    }
  }

  private static List<String> names(Answer told) {
    return told.texts("/items", "/group/name");
  }
}
