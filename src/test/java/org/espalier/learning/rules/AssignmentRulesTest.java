package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
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
    assertEquals(today.plusDays(14).toString(), ana.text("/items/0/due"));
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

  /**
   * One rule a kind of deadline, for somebody hired long ago and somebody hired nobody knows when.
   */
  @Test
  void whatRulesAssignIsDueAndOverdueAsComplianceSays() {
    admin.patch("/employees/" + academy.id("ana"), "{hireDate:'2020-01-01'}").expect(200);
    String[] terms = {
      "mandatory:true",
      "dueOn:'%s'".formatted(today.minusDays(1)),
      "dueOn:'%s'".formatted(today),
      "dueOn:'%s'".formatted(today.plusDays(1)),
      "dueAfterAssignment:'P14D'",
      "dueAfterAssignment:'P0D'",
      "dueAfterAssignment:'P14D', validFrom:'%s'".formatted(today.minusDays(90)),
      "dueAfterHire:'P14D'",
      "dueAfterHire:'P14D', validFrom:'%s'".formatted(today.minusDays(90)),
      "dueAfterHire:'P100Y'"
    };
    for (int i = 0; i < terms.length; i++) {
      admin.create("activities", "a" + i, "{title:'A', type:'VIDEO'}");
      admin.create(
          "assignment-rules",
          "r" + i,
          "{name:'R', activityExternalId:'a%d', audience:'job eq \"clerk\"', %s}"
              .formatted(i, terms[i]));
    }
    admin.rulesSettled();
    Map<String, String> assigned = new HashMap<>();
    for (var one : admin.get("/assignments?limit=500").expect(200).at("/items")) {
      assigned.put(
          one.at("/employeeExternalId").asText() + " " + one.at("/ruleId").asText(),
          one.at("/due").asText() + " " + one.at("/overdue").asText());
    }
    Map<String, String> told = new HashMap<>();
    for (var one : admin.get("/insights/compliance/people?limit=500").expect(200).at("/items")) {
      told.put(
          one.at("/employeeExternalId").asText() + " " + one.at("/obligation/id").asText(),
          one.at("/due").asText() + " " + one.at("/status").asText().equals("OVERDUE"));
    }
    assertEquals(2 * terms.length, told.size());
    assertEquals(told, assigned);
    assertEquals(today.plusDays(14) + " false", assigned.get("ana " + ruleId("r4")));
    assertEquals("2020-01-15 true", assigned.get("ana " + ruleId("r7")));
    assertEquals(today.plusDays(14) + " false", assigned.get("bob " + ruleId("r7")));
    assertEquals(today + " false", assigned.get("bob " + ruleId("r2")));
  }

  @Test
  void timeOfWhoComesLaterBeginsThen() {
    rule("film", "job eq \"clerk\"", ", dueAfterAssignment:'P14D', validFrom:'2020-01-01'");
    admin.rulesSettled();
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk'}").expect(200);
    evaluate();
    Answer eve = admin.get("/assignments?employeeId=" + academy.id("eve")).expect(200);
    assertEquals(today.plusDays(14).toString(), eve.text("/items/0/due"));
    assertEquals(1, eve.count("/items/0/revision"));
  }

  @Test
  void changedRuleReachesWhatIsOpen() {
    UUID own =
        academy
            .as("ana")
            .post(
                "/assignments",
                "{employeeExternalId:'ana', activityExternalId:'film', due:'2031-06-01'}")
            .expect(201)
            .id();
    rule("film", "job eq \"clerk\"", ", mandatory:false, dueOn:'2031-12-01'");
    admin.rulesSettled();
    assertEquals("SELF false 2031-06-01", terms(own));
    UUID ruled = assignment("bob");
    assertEquals("RULE false 2031-12-01", terms(ruled));
    UUID rule = ruleId("film");
    admin.patch("/assignment-rules/" + rule, "{mandatory:true, dueOn:'2031-01-01'}").expect(200);
    admin.rulesSettled();
    assertEquals("SELF true 2031-01-01", terms(own));
    assertEquals("RULE true 2031-01-01", terms(ruled));
    admin.patch("/assignment-rules/" + rule, "{mandatory:false, dueOn:null}").expect(200);
    admin.rulesSettled();
    assertEquals("SELF true 2031-01-01", terms(own));
    assertEquals("RULE false null", terms(ruled));
    int revision = admin.get("/assignments/" + own).count("/revision");
    evaluate();
    assertEquals(revision, admin.get("/assignments/" + own).count("/revision"));
  }

  @Test
  void partOfAWaivedProgramIsAssignedIfARuleAsksForIt() {
    admin.create(
        "activities",
        "path",
        "{title:'Path', type:'PROGRAM', program:{steps:[{title:'All', rule:'ALL', activities:["
            + "{activityExternalId:'film'}, {activityExternalId:'law-talk'}]}]}}");
    admin.create(
        "assignment-rules",
        "path",
        "{name:'Path', activityExternalId:'path', audience:'employee eq \"ana\"'}");
    admin.create(
        "assignment-rules",
        "talk",
        "{name:'Talk', activityExternalId:'law-talk', audience:'employee eq \"ana\"', validFrom:'%s'}"
            .formatted(today.plusDays(1)));
    admin.rulesSettled();
    UUID program = assignment("ana");
    admin.post("/assignments/" + program + "/transitions", "{to:'IN_PROGRESS'}").expect(200);
    admin.patch("/assignment-rules/" + ruleId("talk"), "{validFrom:null}").expect(200);
    admin.rulesSettled();
    admin.post("/assignments/" + program + "/transitions", "{to:'WAIVED'}").expect(200);
    assertEquals(Set.of("film CANCELLED", "law-talk ASSIGNED", "path WAIVED"), activities("ana"));
    rule("film", "employee eq \"ana\"", "");
    admin.rulesSettled();
    assertEquals(
        Set.of("film ASSIGNED", "film CANCELLED", "law-talk ASSIGNED", "path WAIVED"),
        activities("ana"));
  }

  @Test
  void revokedCertificationAsksAnewWhateverWasDoneThatDay() {
    done("ana");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'film', audience:'employee eq \"ana\"'}");
    admin.rulesSettled();
    assertEquals(Set.of(), ruled());
    admin
        .post(
            "/certification-decisions",
            "{employeeExternalId:'ana', certificationExternalId:'fire', kind:'REVOKED', reason:'asked'}")
        .expect(201);
    assertEquals(Set.of("ana ASSIGNED"), ruled());
    Answer told = admin.get("/assignments/" + assignment("ana")).expect(200);
    assertEquals(today.minusDays(1).toString(), told.text("/due"));
    assertTrue(told.at("/overdue").asBoolean());
  }

  @Test
  void decisionsAndVoidedCompletionsChangeTheLearningAtOnce() {
    UUID done =
        admin
            .post("/completions", "{employeeExternalId:'bob', activityExternalId:'film'}")
            .expect(201)
            .id();
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'film', audience:'job eq \"clerk\"'}");
    admin.rulesSettled();
    assertEquals(Set.of("ana ASSIGNED"), ruled());
    admin
        .post(
            "/certification-decisions",
            "{employeeExternalId:'ana', certificationExternalId:'fire', kind:'EXEMPTED', reason:'asked'}")
        .expect(201);
    assertEquals(Set.of("ana CANCELLED"), ruled());
    admin.post("/completions/" + done + "/voidings", "{reason:'wrong'}").expect(200);
    assertEquals(Set.of("ana CANCELLED", "bob ASSIGNED"), ruled());
  }

  @Test
  void whatIsNotOnOfferAnyMoreIsStillAskedFor() {
    rule("film", "job eq \"clerk\"", ", dueOn:'2020-01-01'");
    admin.rulesSettled();
    admin
        .patch(
            "/activities/" + admin.id("activities", "film"),
            "{activeTo:'%s'}".formatted(today.minusDays(1)))
        .expect(200);
    evaluate();
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), ruled());
    Answer told = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals(2, told.count("/total/overdue"));
  }

  @Test
  void changeOfAPersonAsksForNoMoreThanThereIs() {
    Runnable change =
        () ->
            admin
                .patch("/employees/" + academy.id("eve"), "{location:'" + UUID.randomUUID() + "'}")
                .expect(200);
    int none = academy.tenant.statements(change).size();
    rule("film", "job eq \"clerk\"", "");
    admin.rulesSettled();
    assertEquals(none + 2, academy.tenant.statements(change).size());
    admin.delete("/assignment-rules/" + ruleId("film")).expect(204);
    admin.rulesSettled();
    assertEquals(none, academy.tenant.statements(change).size());
  }

  @Test
  void evaluationGoesOnBesideWhoeverAssignsTheSame() throws Exception {
    rule("film", "job eq \"clerk\"", ", validTo:'2020-01-01'");
    admin.rulesSettled();
    UUID id = UUID.randomUUID();
    try (Psql psql = Psql.application().tenant(academy.tenant.slug()).undone()) {
      psql.run(
          "insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory,"
              + " state, active, version, created_at, created_by, updated_at, updated_by)"
              + " values (?, ?, 'default', 'same', ?, ?, 'SELF', false, 'ASSIGNED', true, 1, now(), 'x', now(), 'x')",
          academy.tenant.slug(),
          id,
          academy.id("ana"),
          admin.id("activities", "film"));
      admin.patch("/assignment-rules/" + ruleId("film"), "{validTo:null}").expect(200);
      awaitLock();
      psql.run("commit");
    }
    admin.rulesSettled();
    assertEquals("SELF false null", terms(id));
    assertEquals(Set.of("bob ASSIGNED"), ruled());
    evaluate();
    assertEquals("SELF true null", terms(id));
  }

  private static void awaitLock() throws InterruptedException {
    try (Psql psql = Psql.superuser()) {
      long deadline = System.nanoTime() + 30_000_000_000L;
      while (psql.count(
              "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%wish%'")
          == 0) {
        assertTrue(System.nanoTime() < deadline, "nobody waits");
        Thread.sleep(10);
      }
    }
  }

  private UUID ruleId(String rule) {
    return admin.id("assignment-rules", rule);
  }

  private String terms(UUID assignment) {
    Answer told = admin.get("/assignments/" + assignment).expect(200);
    return told.text("/origin") + " " + told.at("/mandatory").asBoolean() + " " + told.text("/due");
  }

  private Set<String> activities(String person) {
    Set<String> told = new TreeSet<>();
    for (var one : admin.get("/assignments?employeeId=" + academy.id(person)).at("/items")) {
      told.add(one.at("/activityExternalId").asText() + " " + one.at("/state").asText());
    }
    return told;
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
