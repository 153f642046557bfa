package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentRulesTest {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final Academy academy = new Academy();
  private final Client admin = academy.admin;

  @Test
  void newRuleAssignsToItsAudience() {
    rule("film", "job eq \"clerk\"", ", dueAfterAssignment:'P14D'");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), ruled());
    Answer ana = admin.get("/assignments?employeeId=" + academy.id("ana")).expect(200);
    assertEquals("RULE", ana.text("/items/0/origin"));
    assertEquals(
        admin.id("assignment-rules", "film"), UUID.fromString(ana.text("/items/0/ruleId")));
    assertEquals(today.plusDays(14).toString(), ana.text("/items/0/due"));
    assertTrue(ana.at("/items/0/mandatory").asBoolean());
  }

  @Test
  void personWhoComesOrGoesIsLookedAtAtOnce() {
    rule("film", "job eq \"clerk\"", ", dueAfterHire:'P1M'");
    admin.rulesSettled();
    admin
        .patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk', hireDate:'2026-01-31'}")
        .expect(200);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED", "eve ASSIGNED"), ruled());
    Answer eve = admin.get("/assignments?employeeId=" + academy.id("eve")).expect(200);
    assertEquals("2026-02-28", eve.text("/items/0/due"));
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:null}").expect(200);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED", "eve CANCELLED"), ruled());
    Answer steps =
        admin.get("/assignments/" + eve.text("/items/0/id") + "/transitions").expect(200);
    assertEquals(List.of("No rule asks for it any more."), steps.texts("", "/comment"));
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk'}").expect(200);
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED", "eve CANCELLED", "eve ASSIGNED"), ruled());
    admin.patch("/employees/" + academy.id("ana"), "{status:'INACTIVE'}").expect(200);
    assertTrue(ruled().contains("ana CANCELLED"));
  }

  @Test
  void whatWasBegunIsKept() {
    rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    UUID begun = assignment("ana");
    academy
        .as("ana")
        .post("/assignments/" + begun + "/transitions", "{to:'IN_PROGRESS'}")
        .expect(200);
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:null}").expect(200);
    assertEquals(Set.of("ana IN_PROGRESS", "bob ASSIGNED"), ruled());
  }

  @Test
  void whatWasWaivedOrCompletedIsNotAssignedAgain() {
    done("bob");
    rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED"), ruled());
    academy
        .as("boss")
        .post("/assignments/" + assignment("ana") + "/transitions", "{to:'WAIVED'}")
        .expect(200);
    evaluate();
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:null}").expect(200);
    admin.patch("/employees/" + academy.id("ana"), "{jobExternalId:'clerk'}").expect(200);
    assertEquals(Set.of("ana WAIVED"), ruled());
  }

  @Test
  void evaluatingAgainChangesNothing() {
    rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    Answer again = evaluate();
    assertEquals(0, again.count("/assigned"));
    assertEquals(0, again.count("/unassigned"));
    assertEquals(4, again.count("/people"));
  }

  @Test
  void ruleOutOfForceTakesBack() {
    rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    admin.delete("/assignment-rules/" + admin.id("assignment-rules", "film")).expect(204);
    admin.rulesSettled();
    assertEquals(Set.of("ana CANCELLED", "bob CANCELLED"), ruled());
  }

  @Test
  void changedFamilyMovesItsAudience() {
    admin.create("job-families", "office", "{name:'Office'}");
    rule("film", "withinJobFamily eq \"office\"", "");
    admin.rulesSettled();
    assertEquals(Set.of(), ruled());
    admin.patch("/jobs/" + admin.id("jobs", "clerk"), "{jobFamilyExternalId:'office'}").expect(200);
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), ruled());
  }

  @Test
  void twoRulesMakeOneAssignmentThatStaysWhileOneAsks() {
    rule("one", "job eq \"clerk\"", ", mandatory:false, dueOn:'2031-01-01'");
    rule("two", "employee eq \"ana\"", ", dueOn:'2030-01-01'");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), ruled());
    admin.delete("/assignment-rules/" + admin.id("assignment-rules", "one")).expect(204);
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob CANCELLED"), ruled());
  }

  @Test
  void certificationAsksForItsRenewalWhenTheWindowOpens() {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'ana', activityExternalId:'film', completedAt:'%sT00:00:00Z'}"
                .formatted(today.minusDays(350)))
        .expect(201);
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'film', validity:'P365D', audience:'job eq \"clerk\"'}");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), ruled());
    Answer ana = admin.get("/assignments?employeeId=" + academy.id("ana")).expect(200);
    assertEquals(today.plusDays(15).toString(), ana.text("/items/0/due"));
    done("ana");
    evaluate();
    assertEquals(Set.of("ana COMPLETED", "bob ASSIGNED"), ruled());
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

  @Test
  void evaluatesAFileOfPeopleAsItComes() {
    rule("film", "hireDate ge \"2026-01-01\"", "");
    admin.rulesSettled();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String hired = i % 3 == 0 ? "2025-12-31" : "2026-01-01";
      rows.add(
          "{externalId:'n%d', givenName:'N', familyName:'%d', hireDate:'%s'}"
              .formatted(i, i, hired));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
    Answer all = admin.get("/assignments?limit=1&count=exact").expect(200);
    assertEquals(200, all.count("/totalCount"));
    admin.importRows("employees", rows.toArray(String[]::new));
    assertEquals(200, admin.get("/assignments?limit=1&count=exact").count("/totalCount"));
  }

  /**
   * Whatever changes in whatever order: whoever is in an audience has it to do, nobody else has.
   */
  @Test
  void assignmentsFollowAudiencesThroughRandomChanges() {
    admin.create("jobs", "boss", "{title:'Boss'}");
    rule("film", "job eq \"clerk\" and location eq \"Lyon\"", "");
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

  private void rule(String id, String audience, String more) {
    admin.create(
        "assignment-rules",
        id,
        "{name:'Rule', activityExternalId:'film', audience:'%s'%s}".formatted(audience, more));
  }

  private Answer evaluate() {
    UUID id = admin.post("/rule-evaluations", "").expect(202).id();
    admin.rulesSettled();
    return admin.get("/rule-evaluations/" + id).expect(200);
  }

  private Set<String> ruled() {
    Set<String> told = new TreeSet<>();
    for (var one : admin.get("/assignments?limit=500").expect(200).at("/items")) {
      if (one.at("/origin").asText().equals("RULE")) {
        told.add(one.at("/employeeExternalId").asText() + " " + one.at("/state").asText());
      }
    }
    return told;
  }

  private UUID assignment(String person) {
    return UUID.fromString(
        admin.get("/assignments?employeeId=" + academy.id(person)).text("/items/0/id"));
  }

  private void done(String person) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'film'}".formatted(person))
        .expect(201);
  }
}
