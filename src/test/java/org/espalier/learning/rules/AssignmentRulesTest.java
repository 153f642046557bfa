package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentRulesTest {

  private final RuleScene scene = new RuleScene();
  private final LocalDate today = scene.today;
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;

  @Test
  void newRuleAssignsToItsAudience() {
    scene.rule("film", "job eq \"clerk\"", ", dueAfterAssignment:'P14D'");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
    Answer ana = admin.get("/assignments?employeeId=" + academy.id("ana")).expect(200);
    assertEquals("RULE", ana.text("/items/0/origin"));
    assertEquals(
        admin.id("assignment-rules", "film"), UUID.fromString(ana.text("/items/0/ruleId")));
    assertEquals(today.plusDays(14).toString(), ana.text("/items/0/due"));
    assertTrue(ana.at("/items/0/mandatory").asBoolean());
  }

  @Test
  void personWhoComesOrGoesIsLookedAtAtOnce() {
    scene.rule("film", "job eq \"clerk\"", ", dueAfterHire:'P1M'");
    admin.rulesSettled();
    admin
        .patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk', hireDate:'2026-01-31'}")
        .expect(200);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED", "eve ASSIGNED"), scene.ruled());
    Answer eve = admin.get("/assignments?employeeId=" + academy.id("eve")).expect(200);
    assertEquals("2026-02-28", eve.text("/items/0/due"));
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:null}").expect(200);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED", "eve CANCELLED"), scene.ruled());
    Answer steps =
        admin.get("/assignments/" + eve.text("/items/0/id") + "/transitions").expect(200);
    assertEquals(List.of("No rule asks for it any more."), steps.texts("", "/comment"));
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk'}").expect(200);
    assertEquals(
        Set.of("ana ASSIGNED", "bob ASSIGNED", "eve CANCELLED", "eve ASSIGNED"), scene.ruled());
    admin.patch("/employees/" + academy.id("ana"), "{status:'INACTIVE'}").expect(200);
    assertTrue(scene.ruled().contains("ana CANCELLED"));
  }

  @Test
  void whatWasBegunIsKept() {
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    UUID begun = scene.assignment("ana");
    academy
        .as("ana")
        .post("/assignments/" + begun + "/transitions", "{to:'IN_PROGRESS'}")
        .expect(200);
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:null}").expect(200);
    assertEquals(Set.of("ana IN_PROGRESS", "bob ASSIGNED"), scene.ruled());
  }

  @Test
  void whatWasWaivedOrCompletedIsNotAssignedAgain() {
    scene.done("bob");
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED"), scene.ruled());
    academy
        .as("boss")
        .post("/assignments/" + scene.assignment("ana") + "/transitions", "{to:'WAIVED'}")
        .expect(200);
    scene.evaluate();
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:null}").expect(200);
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:'clerk'}").expect(200);
    assertEquals(Set.of("ana WAIVED"), scene.ruled());
  }

  @Test
  void whatIsCorrectedIsAskedForAnewOnlyIfItFailed() {
    String done =
        "{externalId:'k', employeeExternalId:'bob', activityExternalId:'film',"
            + " completedAt:'2025-01-01T00:00:00Z', %s}";
    admin.post("/completions", done.formatted("hours:1")).expect(201);
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    admin.post("/completions", done.formatted("hours:2")).expect(201);
    assertEquals(Set.of("ana ASSIGNED"), scene.ruled());
    admin.post("/completions", done.formatted("hours:2, passed:false")).expect(201);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
  }

  @Test
  void ruleOutOfForceTakesBack() {
    scene.rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    admin.delete("/assignment-rules/" + admin.id("assignment-rules", "film")).expect(204);
    admin.rulesSettled();
    assertEquals(Set.of("ana CANCELLED", "bob CANCELLED"), scene.ruled());
  }

  @Test
  void changedFamilyMovesItsAudience() {
    admin.create("job-families", "office", "{name:'Office'}");
    scene.rule("film", "withinJobFamily eq \"office\"", "");
    admin.rulesSettled();
    assertEquals(Set.of(), scene.ruled());
    admin.patch("/jobs/" + admin.id("jobs", "clerk"), "{jobFamilyExternalId:'office'}").expect(200);
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
  }

  @Test
  void twoRulesMakeOneAssignmentThatStaysWhileOneAsks() {
    scene.rule("one", "job eq \"clerk\"", ", mandatory:false, dueOn:'2031-01-01'");
    scene.rule("two", "employee eq \"ana\"", ", dueOn:'2030-01-01'");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
    admin.delete("/assignment-rules/" + admin.id("assignment-rules", "one")).expect(204);
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob CANCELLED"), scene.ruled());
  }

  @Test
  void refusesWhatIsNoRule() {
    Answer refused =
        admin.post(
            "/assignment-rules",
            "{name:'X', audience:'pay gt \"1\"', activityExternalId:'none', dueOn:'2030-01-01', dueAfterHire:'soon',"
                + " validFrom:'2030-01-02', validTo:'2030-01-01'}");
    assertEquals(
        Set.of(
            "/dueOn EXCLUSIVE",
            "/dueAfterHire INVALID_FORMAT",
            "/validTo DATES_REVERSED",
            "/activityExternalId UNKNOWN_REFERENCE",
            "/audience UNKNOWN_MEMBER"),
        refused.problem(400, "INVALID_REQUEST").faults());
    academy
        .as("boss")
        .post("/assignment-rules", "{name:'X', audience:'job pr', activityExternalId:'film'}")
        .problem(403, "FORBIDDEN");
    academy.as("boss").post("/rule-evaluations", "").problem(403, "FORBIDDEN");
  }

  /**
   * Whatever changes in whatever order: whoever is in an audience has it to do, nobody else has.
   */
  @Test
  void assignmentsFollowAudiencesThroughRandomChanges() {
    admin.create("jobs", "boss", "{title:'Boss'}");
    scene.rule("film", "job eq \"clerk\" and location eq \"Lyon\"", "");
    admin.rulesSettled();
    Random random = new Random(11);
    String[] people = {"ana", "bob", "eve"};
    String[] jobs = {"'clerk'", "'boss'", "null"};
    String[] places = {"'Lyon'", "'Rome'", "null"};
    for (int i = 0; i < 60; i++) {
      String person = people[random.nextInt(3)];
      String job = jobs[random.nextInt(3)];
      String place = places[random.nextInt(3)];
      admin
          .patch(
              "/employees/" + academy.id(person),
              "{jobExternalId:%s, location:%s}".formatted(job, place))
          .expect(200);
      boolean in = job.equals("'clerk'") && place.equals("'Lyon'");
      Answer open =
          admin.get("/assignments?state=ASSIGNED&employeeId=" + academy.id(person)).expect(200);
      assertEquals(in ? 1 : 0, open.texts("/items", "/id").size(), person + job + place);
    }
  }

  @Test
  void whatIsNotOnOfferAnyMoreIsStillAskedFor() {
    scene.rule("film", "job eq \"clerk\"", ", dueOn:'2020-01-01'");
    admin.rulesSettled();
    admin
        .patch(
            "/activities/" + admin.id("activities", "film"),
            "{activeTo:'%s'}".formatted(today.minusDays(1)))
        .expect(200);
    scene.evaluate();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
    Answer told = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals(2, told.count("/total/overdue"));
  }
}
