package org.espalier.plan.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Later versions of templates are offered to plans that run, and change none by themselves. */
@QuarkusTest
class OffersTest {

  private static final String SQL = OfferScene.SQL;
  private static final String MORE_SQL = OfferScene.MORE_SQL;
  private static final String TACT = OfferScene.TACT;
  private final OfferScene offered = new OfferScene();
  private final TemplateScene scene = offered.scene;
  private final UUID plan = offered.plan;
  private final String path = offered.path;

  @Test
  void nothingIsOfferedAsLongAsNothingChanged() {
    assertEquals(0, offered.offers(scene.ana).json().size());
    scene.template(SQL, ", jobExternalId:'clerk', description:'Told'").expect(200);
    assertEquals(0, offered.offers(scene.ana).json().size());
    assertEquals("false", scene.plans.plan(plan).text("/template/updatePending"));
    offered.decide(scene.boss, "toVersion:2, decision:'ACCEPT'").problem(409, "CONFLICT");
  }

  @Test
  void whatIsNewIsToldAndThePlanStaysAsItIs() {
    Answer before = scene.plans.plan(plan);
    scene.ofClerks(MORE_SQL + "," + TACT);
    Answer offer = offered.offers(scene.ana);
    assertEquals(1, offer.json().size());
    assertEquals(1, offer.count("/0/fromVersion"));
    assertEquals(2, offer.count("/0/toVersion"));
    assertEquals(List.of("CHANGED", "ADDED"), offer.texts("/0/changes", "/kind"));
    assertEquals(before.text("/items/0/id"), offer.text("/0/changes/0/itemId"));
    assertEquals("4", offer.text("/0/changes/0/targetLevel"));
    assertEquals("2031-05-01", offer.text("/0/changes/0/due"));
    assertEquals(List.of("With Bob"), offer.texts("/0/changes/0/actions", "/title"));
    assertEquals("4", offer.text("/0/changes/1/targetLevel"), "as the job requires");
    Answer now = scene.plans.plan(plan);
    assertEquals("true", now.text("/template/updatePending"));
    assertEquals(before.at("/items"), now.at("/items"));
    assertEquals("ACTIVE", now.text("/state"));
    assertEquals("development-plan.update-offered", scene.plans.academy.events(plan).getLast());
  }

  @Test
  void whatIsTakenNeedsTheAgreementOfBothAnew() {
    String assignment = scene.plans.plan(plan).text("/items/0/actions/0/assignmentId");
    scene.ofClerks(MORE_SQL + "," + TACT);
    Answer taken = offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    assertEquals("DRAFT", taken.text("/state"));
    assertTrue(taken.at("/employeeAgreed").isNull());
    assertEquals(2, taken.count("/template/version"));
    assertEquals("false", taken.text("/template/updatePending"));
    assertEquals(List.of("sql", "tact"), taken.texts("/items", "/competency/externalId"));
    assertEquals(List.of("4", "4"), taken.texts("/items", "/targetLevel"));
    assertEquals("EXPOSURE", taken.text("/items/1/kind"));
    assertEquals(assignment, taken.text("/items/0/actions/0/assignmentId"), "it goes on");
    assertEquals("MENTORING", taken.text("/items/0/actions/1/type"));
    assertEquals("ASSIGNED", taken.text("/items/0/actions/0/assignmentState"));
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.agree(plan);
    assertEquals(
        1, scene.plans.assignment("ana", "sql-course").at("/items").size(), "none is made twice");
    assertEquals(0, offered.offers(scene.ana).json().size());
    Answer steps = scene.ana.get(path + "/transitions").expect(200);
    assertTrue(steps.body().contains("\"from\":\"ACTIVE\",\"to\":\"DRAFT\""), steps::body);
    Answer history = scene.boss.get(path + "/offer-decisions").expect(200);
    assertEquals("ACCEPT", history.text("/0/decision"));
    assertEquals("person-ana", history.text("/0/by"));
    assertEquals("EMPLOYEE", history.text("/0/side"));
  }

  @Test
  void whatIsDeclinedComesBackWithTheNextVersionOnly() {
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(
        Set.of("/reason REQUIRED"),
        offered
            .decide(scene.ana, "toVersion:2, decision:'DECLINE'")
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer declined =
        offered
            .decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'Next year'")
            .expect(200);
    assertEquals("ACTIVE", declined.text("/state"));
    assertEquals("false", declined.text("/template/updatePending"));
    assertEquals(0, offered.offers(scene.ana).json().size());
    assertEquals(
        "Next year", scene.boss.get(path + "/offer-decisions").expect(200).text("/0/reason"));
    assertEquals("development-plan.update-declined", scene.plans.academy.events(plan).getLast());
    scene.ofClerks(MORE_SQL + "," + TACT);
    assertEquals(
        List.of("CHANGED", "ADDED"), offered.offers(scene.ana).texts("/0/changes", "/kind"));
  }

  @Test
  void whatDoesNotConcernThePersonIsNotOffered() {
    scene.plans.academy.rate("ana", "tact", "4");
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(0, offered.offers(scene.ana).json().size(), "she has reached it");
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    scene.ofClerks(MORE_SQL);
    assertEquals(0, offered.offers(scene.ana).json().size(), "the plan is over");
  }

  @Test
  void activityThatThePlanHasIsNotOfferedUnderAnotherTitle() {
    scene.ofClerks(
        "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', title:'Course',"
            + " activityExternalId:'sql-course'}]}");
    assertEquals(0, offered.offers(scene.ana).json().size());
    scene.ofClerks(
        "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', title:'The course',"
            + " activityExternalId:'sql-course'},{type:'MENTORING', title:'With Bob'}]}");
    assertEquals(
        List.of("With Bob"), offered.offers(scene.ana).texts("/0/changes/0/actions", "/title"));
    offered.decide(scene.boss, "toVersion:3, decision:'ACCEPT'").expect(200);
  }

  @Test
  void whatChangesNothingForThePlanCanBeDeclined() {
    scene.plans.academy.rate("ana", "tact", "4");
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(0, offered.offers(scene.ana).json().size());
    assertEquals("true", scene.plans.plan(plan).text("/template/updatePending"));
    offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").problem(409, "CONFLICT");
    offered
        .decide(scene.ana, "toVersion:3, decision:'DECLINE', reason:'No'")
        .problem(409, "CONFLICT");
    Answer declined =
        offered.decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'I can'").expect(200);
    assertEquals("false", declined.text("/template/updatePending"));
    offered
        .decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'I can'")
        .problem(409, "CONFLICT");
  }

  @Test
  void templatesOutOfUseOfferNothing() {
    List<String> before = scene.plans.academy.events(plan);
    scene.template(MORE_SQL, ", jobExternalId:'clerk', status:'INACTIVE'").expect(200);
    assertEquals(0, offered.offers(scene.ana).json().size());
    assertEquals("false", scene.plans.plan(plan).text("/template/updatePending"));
    assertEquals(2, scene.plans.plan(plan).count("/template/latestVersion"));
    assertEquals(before, scene.plans.academy.events(plan));
    scene.template(MORE_SQL, ", jobExternalId:'clerk', status:'ACTIVE'").expect(200);
    assertEquals("true", scene.plans.plan(plan).text("/template/updatePending"));
    assertEquals(1, offered.offers(scene.ana).json().size());
  }

  @Test
  void whatTheTwoTookOutDoesNotComeBack() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/1/id"))
        .expect(200);
    scene.ofClerks(SQL + "," + TACT.replace("Weekly", "Daily"));
    assertEquals(0, offered.offers(scene.ana).json().size());
  }

  @Test
  void closedItemsAreNotOfferedAgain() {
    String item = scene.plans.plan(plan).text("/items/0/id");
    scene.boss.post(path + "/items/" + item + "/closings", "{reason:'Moved on'}").expect(200);
    scene.ofClerks(MORE_SQL);
    assertEquals(0, offered.offers(scene.ana).json().size());
    scene.ofClerks(MORE_SQL + "," + TACT);
    assertEquals(List.of("ADDED"), offered.offers(scene.ana).texts("/0/changes", "/kind"));
  }

  @Test
  void whoMayNotEditThePlanDecidesNothing() {
    scene.ofClerks(MORE_SQL);
    scene.plans.academy.as("bob").get(path + "/offers").problem(404, "NOT_FOUND");
    offered
        .decide(scene.plans.academy.as("bob"), "toVersion:2, decision:'ACCEPT'")
        .problem(404, "NOT_FOUND");
    scene
        .ana
        .post(path + "/offer-decisions", "{toVersion:2, decision:'ACCEPT'}")
        .problem(428, "IF_MATCH_REQUIRED");
    String stale = scene.plans.plan(plan).etag();
    offered.decide(scene.boss, "toVersion:2, decision:'DECLINE', reason:'No'").expect(200);
    scene
        .ana
        .with("If-Match", stale)
        .post(path + "/offer-decisions", "{toVersion:2, decision:'ACCEPT'}")
        .problem(412, "STALE_VERSION");
  }

  @Test
  void theSameOverGraphql() {
    scene.ofClerks(MORE_SQL);
    Graphql ana = new Graphql(scene.ana);
    Answer read =
        ana.data(
            "{ developmentPlan(id: \""
                + plan
                + "\") { revision offers { toVersion changes { kind targetLevel } } } }");
    assertEquals(2, read.count("/data/developmentPlan/offers/0/toVersion"));
    Answer taken =
        ana.data(
            "mutation($p: ID!, $r: Int!) { decideDevelopmentPlanOffer(id: $p, input: {toVersion: 2, decision: ACCEPT}, revision: $r)"
                + " { developmentPlan { state } } }",
            "{p:'" + plan + "', r:" + read.count("/data/developmentPlan/revision") + "}");
    assertEquals("DRAFT", taken.text("/data/decideDevelopmentPlanOffer/developmentPlan/state"));
  }
}
