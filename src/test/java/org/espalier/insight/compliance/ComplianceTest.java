package org.espalier.insight.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplianceTest {

  private final ComplianceScene scene = new ComplianceScene();
  private final Tenant tenant = scene.tenant;
  private final Client admin = scene.admin;

  @Test
  void countsByCertificationUnitAndJob() {
    scene.company();
    Answer all = admin.get("/insights/compliance?asOf=2026-06-01").expect(200);
    assertEquals(5, all.count("/people"));
    assertEquals("4 1 0 2 1 1", ComplianceScene.counts(all, "/total"));
    assertEquals(List.of("Fire"), all.texts("/groups", "/name"));
    assertEquals(0, all.number("/total/rate").compareTo(new java.math.BigDecimal("0.25")));
    Answer units = admin.get("/insights/compliance?asOf=2026-06-01&groupBy=ORG_UNIT").expect(200);
    assertEquals(List.of("Lab", "Shop"), units.texts("/groups", "/name"));
    assertEquals("2 1 0 1 0 1", ComplianceScene.counts(units, "/groups/0/counts"));
    Answer lab =
        admin.get(
            "/insights/compliance?asOf=2026-06-01&withinOrgUnitId=" + admin.id("org-units", "lab"));
    assertEquals("2 1 0 1 0 1", ComplianceScene.counts(lab.expect(200), "/total"));
    Answer jobs = admin.get("/insights/compliance?asOf=2026-06-01&groupBy=JOB").expect(200);
    assertEquals(List.of("Worker"), jobs.texts("/groups", "/name"));
    Answer subtrees =
        admin.get("/insights/compliance?asOf=2026-06-01&groupBy=ORG_UNIT_SUBTREE").expect(200);
    subtrees
        .at("/groups")
        .forEach(unit -> {
          String within =
              unit.at("/id").isNull() ? "" : "&withinOrgUnitId=" + unit.at("/id").asText();
          if (!within.isEmpty()) {
            Answer one = admin.get("/insights/compliance?asOf=2026-06-01" + within).expect(200);
            assertEquals(one.at("/total"), unit.at("/counts"), unit::toString);
          }
        });
    assertEquals(all.at("/total/rate"), all.at("/total/share/value"));
    assertEquals(all.at("/total/inOrder"), all.at("/total/share/numerator"));
    assertEquals(all.at("/total/required"), all.at("/total/share/denominator"));
    assertEquals("urn:espalier:definition:compliance-rate", all.text("/total/share/definition"));
    Answer none = admin.get("/insights/compliance?asOf=2019-06-01").expect(200);
    assertTrue(none.at("/total/rate").isNull());
    assertEquals(0, none.count("/people"));
  }

  @Test
  void rulesThatMakeLearningMandatoryCountToo() {
    scene.company();
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    admin.create(
        "assignment-rules",
        "welcome",
        "{name:'Welcome', activityExternalId:'film', audience:'job eq \"worker\"', dueOn:'2026-05-01'}");
    admin.create(
        "assignment-rules",
        "tip",
        "{name:'Tip', activityExternalId:'film', audience:'job eq \"worker\"', mandatory:false}");
    admin.rulesSettled();
    for (String person : List.of("p1", "p2")) {
      admin
          .post(
              "/completions",
              "{employeeExternalId:'%s', activityExternalId:'film', completedAt:'2026-04-0%sT12:00:00Z'}"
                  .formatted(person, person.substring(1)))
          .expect(201);
    }
    Answer rules = admin.get("/insights/compliance?asOf=2026-04-01&groupBy=RULE").expect(200);
    assertEquals(List.of("Welcome"), rules.texts("/groups", "/name"));
    assertEquals("4 1 3 0 0 4", ComplianceScene.counts(rules, "/total"));
    Answer last = admin.get("/insights/compliance?asOf=2026-05-01&groupBy=RULE").expect(200);
    assertEquals("4 2 2 0 0 4", ComplianceScene.counts(last, "/total"));
    Answer late = admin.get("/insights/compliance?asOf=2026-05-02&groupBy=RULE").expect(200);
    assertEquals("4 2 0 2 0 2", ComplianceScene.counts(late, "/total"));
    Answer both = admin.get("/insights/compliance?asOf=2026-05-01&groupBy=JOB").expect(200);
    assertEquals(8, both.count("/total/required"));
    String rule = "&ruleId=" + admin.id("assignment-rules", "welcome");
    Answer people =
        admin.get("/insights/compliance/people?asOf=2026-05-02&status=OVERDUE" + rule).expect(200);
    assertEquals(
        List.of("p3", "p4"),
        people.texts("/items", "/employeeExternalId").stream().sorted().toList());
    assertEquals("RULE", people.text("/items/0/obligation/type"));
    String waived =
        admin
            .get("/assignments?employeeId=" + admin.id("employees", "p3") + rule)
            .text("/items/0/id");
    admin.post("/assignments/" + waived + "/transitions", "{to:'WAIVED'}").expect(200);
    Answer now = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals("3 2 0 1 0 2", ComplianceScene.counts(now, "/total"));
    admin.delete("/assignments/" + waived).expect(204);
    Answer again = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals("4 2 0 2 0 2", ComplianceScene.counts(again, "/total"));
  }

  @Test
  void whatIsDueTodayIsStillToCome() {
    scene.company();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    admin.create(
        "assignment-rules",
        "welcome",
        "{name:'Welcome', activityExternalId:'film', audience:'employee eq \"p1\"', dueOn:'%s'}"
            .formatted(today));
    String rule = "ruleId=" + admin.id("assignment-rules", "welcome");
    Answer ahead = admin.get("/insights/compliance/forecast?days=1&" + rule).expect(200);
    assertEquals(List.of(today), ahead.texts("/lapses", "/on"));
    Answer people = admin.get("/insights/compliance/people?status=DUE_SOON&" + rule).expect(200);
    assertEquals(List.of(today), people.texts("/items", "/actBy"));
  }

  @Test
  void forecastsWhatLapses() {
    scene.company();
    Answer ahead = admin.get("/insights/compliance/forecast?asOf=2026-06-01&days=365").expect(200);
    assertEquals(1, ahead.count("/total"));
    assertEquals("2026-12-01", ahead.text("/lapses/0/on"));
    Answer near = admin.get("/insights/compliance/forecast?asOf=2026-06-01&days=30").expect(200);
    assertEquals(0, near.count("/total"));
    Answer who =
        admin.get("/insights/compliance/people?asOf=2026-06-01&lapsingWithinDays=365").expect(200);
    assertEquals(List.of("p1"), who.texts("/items", "/employeeExternalId"));
  }

  @Test
  void countsEverybodyInTheSameNumberOfStatements() {
    scene.company();
    admin.rulesSettled();
    admin.get("/insights/compliance").expect(200);
    Runnable count = () -> admin.get("/insights/compliance?groupBy=ORG_UNIT").expect(200);
    List<String> few = tenant.statements(count);
    assertTrue(few.size() <= 8, () -> String.join("\n", few));
    scene.people(30, ", jobExternalId:'worker', orgUnitExternalId:'lab'");
    admin.rulesSettled();
    List<String> many = tenant.statements(count);
    assertEquals(few.size(), many.size(), () -> String.join("\n", many));
    assertEquals(34, admin.get("/insights/compliance").count("/total/required"));
  }
}
