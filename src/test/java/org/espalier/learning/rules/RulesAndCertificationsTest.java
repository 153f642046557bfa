package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What rules and certifications, programs and decisions ask for together. */
@QuarkusTest
class RulesAndCertificationsTest {

  private final RuleScene scene = new RuleScene();
  private final LocalDate today = scene.today;
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;

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
    assertEquals(Set.of("ana ASSIGNED", "bob ASSIGNED"), scene.ruled());
    Answer ana = admin.get("/assignments?employeeId=" + academy.id("ana")).expect(200);
    assertEquals(today.plusDays(14).toString(), ana.text("/items/0/due"));
    scene.done("ana");
    scene.evaluate();
    assertEquals(Set.of("ana COMPLETED", "bob ASSIGNED"), scene.ruled());
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
    UUID program = scene.assignment("ana");
    admin.post("/assignments/" + program + "/transitions", "{to:'IN_PROGRESS'}").expect(200);
    admin.patch("/assignment-rules/" + scene.ruleId("talk"), "{validFrom:null}").expect(200);
    admin.rulesSettled();
    admin.post("/assignments/" + program + "/transitions", "{to:'WAIVED'}").expect(200);
    assertEquals(
        Set.of("film CANCELLED", "law-talk ASSIGNED", "path WAIVED"), scene.activities("ana"));
    scene.rule("film", "employee eq \"ana\"", "");
    admin.rulesSettled();
    assertEquals(
        Set.of("film ASSIGNED", "film CANCELLED", "law-talk ASSIGNED", "path WAIVED"),
        scene.activities("ana"));
  }

  @Test
  void revokedCertificationAsksAnewWhateverWasDoneThatDay() {
    scene.done("ana");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'film', audience:'employee eq \"ana\"'}");
    admin.rulesSettled();
    assertEquals(Set.of(), scene.ruled());
    admin
        .post(
            "/certification-decisions",
            "{employeeExternalId:'ana', certificationExternalId:'fire', kind:'REVOKED', reason:'asked'}")
        .expect(201);
    assertEquals(Set.of("ana ASSIGNED"), scene.ruled());
    Answer told = admin.get("/assignments/" + scene.assignment("ana")).expect(200);
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
    assertEquals(Set.of("ana ASSIGNED"), scene.ruled());
    admin
        .post(
            "/certification-decisions",
            "{employeeExternalId:'ana', certificationExternalId:'fire', kind:'EXEMPTED', reason:'asked'}")
        .expect(201);
    assertEquals(Set.of("ana CANCELLED"), scene.ruled());
    admin.post("/completions/" + done + "/voidings", "{reason:'wrong'}").expect(200);
    assertEquals(Set.of("ana CANCELLED", "bob ASSIGNED"), scene.ruled());
  }
}
