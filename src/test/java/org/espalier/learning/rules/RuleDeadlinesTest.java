package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** When what rules ask for is due. */
@QuarkusTest
class RuleDeadlinesTest {

  private final RuleScene scene = new RuleScene();
  private final LocalDate today = scene.today;
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;

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
    assertEquals(today.plusDays(14) + " false", assigned.get("ana " + scene.ruleId("r4")));
    assertEquals("2020-01-15 true", assigned.get("ana " + scene.ruleId("r7")));
    assertEquals(today.plusDays(14) + " false", assigned.get("bob " + scene.ruleId("r7")));
    assertEquals(today + " false", assigned.get("bob " + scene.ruleId("r2")));
  }

  @Test
  void timeOfWhoComesLaterBeginsThen() {
    scene.rule("film", "job eq \"clerk\"", ", dueAfterAssignment:'P14D', validFrom:'2020-01-01'");
    admin.rulesSettled();
    admin.patch("/employees/" + academy.id("eve"), "{jobExternalId:'clerk'}").expect(200);
    scene.evaluate();
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
    scene.rule("film", "job eq \"clerk\"", ", mandatory:false, dueOn:'2031-12-01'");
    admin.rulesSettled();
    assertEquals("SELF false 2031-06-01", scene.terms(own));
    UUID ruled = scene.assignment("bob");
    assertEquals("RULE false 2031-12-01", scene.terms(ruled));
    UUID rule = scene.ruleId("film");
    admin.patch("/assignment-rules/" + rule, "{mandatory:true, dueOn:'2031-01-01'}").expect(200);
    admin.rulesSettled();
    assertEquals("SELF true 2031-01-01", scene.terms(own));
    assertEquals("RULE true 2031-01-01", scene.terms(ruled));
    admin.patch("/assignment-rules/" + rule, "{mandatory:false, dueOn:null}").expect(200);
    admin.rulesSettled();
    assertEquals("SELF true 2031-01-01", scene.terms(own));
    assertEquals("RULE false null", scene.terms(ruled));
    int revision = admin.get("/assignments/" + own).count("/revision");
    scene.evaluate();
    assertEquals(revision, admin.get("/assignments/" + own).count("/revision"));
  }
}
