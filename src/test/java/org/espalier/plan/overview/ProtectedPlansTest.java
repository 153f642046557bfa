package org.espalier.plan.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What learning admins are told of the plans of people whom they may not see. */
@QuarkusTest
class ProtectedPlansTest {

  private static final List<String> COUNTS =
      List.of("draft", "proposed", "agreed", "active", "completed", "cancelled");
  private static final List<String> OF_ITEMS =
      List.of("progress", "achieved", "closed", "overdue", "unserved");

  private final PlanScene scene = new PlanScene().rated();
  private final Client admin = scene.admin;
  private final Client learning = scene.academy.tenant.as("learning-admin");
  private final UUID unit = admin.create("org-units", "lab", "{name:'Lab'}");

  @Test
  void countsOfPeopleAndPlansAreWrongByThreeAtMostAndFitTogether() {
    lab(9);
    Answer exact = summary(admin, "");
    Answer told = summary(learning, "");
    assertEquals(exact.count("/population"), told.count("/population"));
    for (String state : COUNTS) {
      int distance = told.count("/plans/" + state) - exact.count("/plans/" + state);
      assertTrue(Math.abs(distance) <= told.count("/maxNoise"), state);
    }
    int active = told.count("/withActivePlan/numerator");
    int with = told.count("/withPlan/numerator");
    assertTrue(active <= with && with <= told.count("/population"), told.body());
    assertTrue(Math.abs(with - exact.count("/withPlan/numerator")) <= 6, told.body());
    for (String part : List.of("latePlans", "stalled")) {
      assertTrue(told.count("/" + part + "/numerator") <= told.count("/plans/active"), told.body());
    }
  }

  @Test
  void whatOnePersonHasManyOfIsWithheld() {
    lab(9);
    Answer told = summary(learning, "");
    OF_ITEMS.forEach(name -> assertTrue(told.at("/" + name).isNull(), name));
    assertFalse(told.at("/stalled").isNull());
    assertTrue(summary(learning, "&stalledFor=P29D").at("/stalled").isNull());
    assertEquals(
        told.at("/plans"), summary(learning, "&stalledFor=P29D").at("/plans"), "the same noise");
    told.at("/unservedCompetencies")
        .forEach(one -> assertTrue(one.at("/people").asInt() >= 5, one.toString()));
  }

  @Test
  void aGroupIsToldTheSameByEveryQuestion() {
    lab(9);
    JsonNode plans = summary(learning, "").at("/plans");
    assertEquals(plans, summary(learning, "").at("/plans"));
    JsonNode within =
        learning.get("/development-plan-summary?withinOrgUnitId=" + unit).expect(200).at("/plans");
    assertEquals(plans, within);
    for (JsonNode row : learning.get("/insights/plans?groupBy=ORG_UNIT").expect(200).at("/items")) {
      if (unit.toString().equals(row.at("/group/id").asText())) {
        assertEquals(plans, row.at("/plans"));
        assertEquals(3, row.at("/maxNoise").asInt());
        OF_ITEMS.forEach(name -> assertTrue(row.at("/" + name).isNull(), name));
      }
    }
  }

  /** Of ten people who come one by one, noise is another one nearly each time. */
  @Test
  void oneMoreHasOtherNoiseInAllCounts() {
    int changed = 0;
    lab(5);
    JsonNode before = summary(learning, "").at("/plans");
    for (int i = 5; i < 15; i++) {
      person(i);
      JsonNode after = summary(learning, "").at("/plans");
      changed += after.equals(before) ? 0 : 1;
      before = after;
    }
    assertTrue(changed >= 8, "people without a plan, and yet: " + changed);
  }

  private void lab(int people) {
    for (int i = 0; i < people; i++) {
      person(i);
    }
    scene.active(PlanScene.SQL);
    admin.patch("/employees/" + scene.academy.id("ana"), "{orgUnitExternalId:'lab'}").expect(200);
  }

  private void person(int number) {
    admin.create(
        "employees", "lab-" + number, "{givenName:'L', familyName:'Ab', orgUnitExternalId:'lab'}");
  }

  private Answer summary(Client caller, String more) {
    return caller.get("/development-plan-summary?orgUnitId=" + unit + more).expect(200);
  }
}
