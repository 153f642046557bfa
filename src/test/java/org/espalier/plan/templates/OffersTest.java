package org.espalier.plan.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Later versions of templates are offered to plans that run, and change none by themselves. */
@QuarkusTest
class OffersTest {

  private static final String SQL =
      "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', activityExternalId:'sql-course'}]}";
  private static final String MORE_SQL =
      "{competencyExternalId:'sql', targetLevel:4, dueAfterDays:120, actions:["
          + "{type:'LEARNING', activityExternalId:'sql-course'},{type:'MENTORING', title:'With Bob'}]}";
  private static final String TACT =
      "{competencyExternalId:'tact', kind:'EXPOSURE', actions:[{type:'COACHING', title:'Weekly'}]}";

  private final TemplateScene scene = new TemplateScene();
  private final UUID template = scene.ofClerks(SQL);
  private final UUID plan = scene.active(template);
  private final String path = "/development-plans/" + plan;

  @Test
  void nothingIsOfferedAsLongAsNothingChanged() {
    assertEquals(0, offers(scene.ana).json().size());
    scene.template(SQL, ", jobExternalId:'clerk', description:'Told'").expect(200);
    assertEquals(0, offers(scene.ana).json().size());
    assertEquals("false", scene.plans.plan(plan).text("/template/updatePending"));
    decide(scene.boss, "toVersion:2, decision:'ACCEPT'").problem(409, "CONFLICT");
  }

  @Test
  void whatIsNewIsToldAndThePlanStaysAsItIs() {
    Answer before = scene.plans.plan(plan);
    scene.ofClerks(MORE_SQL + "," + TACT);
    Answer offer = offers(scene.ana);
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
    Answer taken = decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
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
    assertEquals(0, offers(scene.ana).json().size());
    Answer steps = scene.ana.get(path + "/transitions").expect(200);
    assertTrue(steps.body().contains("\"from\":\"ACTIVE\",\"to\":\"DRAFT\""), steps::body);
    Answer history = scene.boss.get(path + "/offer-decisions").expect(200);
    assertEquals("ACCEPT", history.text("/0/decision"));
    assertEquals("person-ana", history.text("/0/by"));
    assertEquals("EMPLOYEE", history.text("/0/side"));
  }

  @Test
  void learningThatIsDoneIsNotAskedForAgain() {
    scene
        .boss
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
        .expect(201);
    scene.ofClerks(MORE_SQL);
    decide(scene.boss, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.agree(plan);
    assertEquals(List.of("OPEN"), scene.plans.states(plan), "the target is higher now");
    Answer learned = scene.plans.assignment("ana", "sql-course");
    assertEquals(List.of("COMPLETED"), learned.texts("/items", "/state"));
  }

  @Test
  void whatIsDeclinedComesBackWithTheNextVersionOnly() {
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(
        Set.of("/reason REQUIRED"),
        decide(scene.ana, "toVersion:2, decision:'DECLINE'")
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer declined =
        decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'Next year'").expect(200);
    assertEquals("ACTIVE", declined.text("/state"));
    assertEquals("false", declined.text("/template/updatePending"));
    assertEquals(0, offers(scene.ana).json().size());
    assertEquals(
        "Next year", scene.boss.get(path + "/offer-decisions").expect(200).text("/0/reason"));
    assertEquals("development-plan.update-declined", scene.plans.academy.events(plan).getLast());
    scene.ofClerks(MORE_SQL + "," + TACT);
    assertEquals(List.of("CHANGED", "ADDED"), offers(scene.ana).texts("/0/changes", "/kind"));
  }

  @Test
  void whatDoesNotConcernThePersonIsNotOffered() {
    scene.plans.academy.rate("ana", "tact", "4");
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(0, offers(scene.ana).json().size(), "she has reached it");
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    scene.ofClerks(MORE_SQL);
    assertEquals(0, offers(scene.ana).json().size(), "the plan is over");
  }

  @Test
  void activityThatThePlanHasIsNotOfferedUnderAnotherTitle() {
    scene.ofClerks(
        "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', title:'Course',"
            + " activityExternalId:'sql-course'}]}");
    assertEquals(0, offers(scene.ana).json().size());
    scene.ofClerks(
        "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', title:'The course',"
            + " activityExternalId:'sql-course'},{type:'MENTORING', title:'With Bob'}]}");
    assertEquals(List.of("With Bob"), offers(scene.ana).texts("/0/changes/0/actions", "/title"));
    decide(scene.boss, "toVersion:3, decision:'ACCEPT'").expect(200);
  }

  @Test
  void whatChangesNothingForThePlanCanBeDeclined() {
    scene.plans.academy.rate("ana", "tact", "4");
    scene.ofClerks(SQL + "," + TACT);
    assertEquals(0, offers(scene.ana).json().size());
    assertEquals("true", scene.plans.plan(plan).text("/template/updatePending"));
    decide(scene.ana, "toVersion:2, decision:'ACCEPT'").problem(409, "CONFLICT");
    decide(scene.ana, "toVersion:3, decision:'DECLINE', reason:'No'").problem(409, "CONFLICT");
    Answer declined =
        decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'I can'").expect(200);
    assertEquals("false", declined.text("/template/updatePending"));
    decide(scene.ana, "toVersion:2, decision:'DECLINE', reason:'I can'").problem(409, "CONFLICT");
  }

  @Test
  void templatesOutOfUseOfferNothing() {
    List<String> before = scene.plans.academy.events(plan);
    scene.template(MORE_SQL, ", jobExternalId:'clerk', status:'INACTIVE'").expect(200);
    assertEquals(0, offers(scene.ana).json().size());
    assertEquals("false", scene.plans.plan(plan).text("/template/updatePending"));
    assertEquals(2, scene.plans.plan(plan).count("/template/latestVersion"));
    assertEquals(before, scene.plans.academy.events(plan));
    scene.template(MORE_SQL, ", jobExternalId:'clerk', status:'ACTIVE'").expect(200);
    assertEquals("true", scene.plans.plan(plan).text("/template/updatePending"));
    assertEquals(1, offers(scene.ana).json().size());
  }

  @Test
  void whatTheTwoTookOutDoesNotComeBack() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/1/id"))
        .expect(200);
    scene.ofClerks(SQL + "," + TACT.replace("Weekly", "Daily"));
    assertEquals(0, offers(scene.ana).json().size());
  }

  @Test
  void whatEditsOfAReopenedPlanTakeOutIsCalledOffWhenBothAgree() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/0/id"))
        .expect(200);
    assertEquals(List.of("ASSIGNED"), learning("sql-course"));
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    assertEquals(List.of("ASSIGNED"), learning("sql-course"));
    scene.agree(plan);
    assertEquals(List.of("CANCELLED"), learning("sql-course"));
  }

  @Test
  void whatEditsTookOutIsCalledOffWithThePlanToo() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/0/id"))
        .expect(200);
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    assertEquals(List.of("CANCELLED"), learning("sql-course"));
  }

  private List<String> learning(String activity) {
    return scene.plans.assignment("ana", activity).texts("/items", "/state");
  }

  @Test
  void reopenedPlanThatIsDeletedCallsOffItsLearning() {
    scene.ofClerks(SQL + "," + TACT);
    decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.boss.with("If-Match", "*").delete(path).expect(204);
    assertEquals(
        List.of("CANCELLED"),
        scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
  }

  @Test
  void reopenedPlanIsNotEndedByTheEmployeeAlone() {
    scene.ofClerks(SQL + "," + TACT);
    decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.ana.with("If-Match", "*").delete(path).problem(403, "FORBIDDEN");
    scene.plans.step(scene.ana, plan, "CANCELLED").problem(403, "FORBIDDEN");
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.plans.step(scene.ana, plan, "CANCELLED").problem(403, "FORBIDDEN");
    assertEquals(
        List.of("ASSIGNED"), scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    scene.ana.with("If-Match", "*").delete(path).expect(204);
  }

  @Test
  void achievedItemThatIsToReachMoreIsOpenAgainWithItsLearning() {
    scene.plans.academy.rate("ana", "sql", "3");
    assertEquals(List.of("ACHIEVED"), scene.plans.states(plan));
    scene.admin.create(
        "activities",
        "sql-master",
        "{title:'Master', type:'COURSE', develops:[{competencyExternalId:'sql', fromLevel:3, toLevel:4}]}");
    String master = "{type:'LEARNING', activityExternalId:'sql-master'}";
    scene.ofClerks("{competencyExternalId:'sql', actions:[" + master + "]}");
    assertEquals(0, offers(scene.ana).json().size(), "what is asked for is achieved");
    scene.ofClerks("{competencyExternalId:'sql', targetLevel:4, actions:[" + master + "]}");
    Answer taken = decide(scene.boss, "toVersion:3, decision:'ACCEPT'").expect(200);
    assertEquals("OPEN", taken.text("/items/0/state"));
    assertTrue(taken.at("/items/0/achievedBy").isNull() && taken.at("/items/0/closedAt").isNull());
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.agree(plan);
    assertEquals(
        List.of("ASSIGNED"), scene.plans.assignment("ana", "sql-master").texts("/items", "/state"));
    scene.plans.academy.rate("ana", "sql", "4");
    assertEquals(List.of("ACHIEVED"), scene.plans.states(plan));
  }

  @Test
  void closedItemsAreNotOfferedAgain() {
    String item = scene.plans.plan(plan).text("/items/0/id");
    scene.boss.post(path + "/items/" + item + "/closings", "{reason:'Moved on'}").expect(200);
    scene.ofClerks(MORE_SQL);
    assertEquals(0, offers(scene.ana).json().size());
    scene.ofClerks(MORE_SQL + "," + TACT);
    assertEquals(List.of("ADDED"), offers(scene.ana).texts("/0/changes", "/kind"));
  }

  @Test
  void actionsOfAReopenedPlanKeepTheirLearningWhenTheirDatesMove() {
    Answer before = scene.plans.plan(plan);
    scene.ofClerks(SQL + "," + TACT);
    decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    Answer moved =
        scene
            .ana
            .with("If-Match", "*")
            .patch(
                path + "/items/" + before.text("/items/0/id"),
                "{actions:[{type:'LEARNING', activityExternalId:'sql-course', title:'SQL', due:'2031-03-03'}]}")
            .expect(200);
    assertEquals(
        before.text("/items/0/actions/0/assignmentId"),
        moved.text("/items/0/actions/0/assignmentId"));
    assertEquals("ASSIGNED", moved.text("/items/0/actions/0/assignmentState"));
    assertEquals("2031-03-03", moved.text("/items/0/actions/0/due"));
    assertEquals("SQL", moved.text("/items/0/actions/0/title"));
  }

  @Test
  void otherPlansThatEndLeaveTheLearningOfAReopenedPlan() {
    UUID other = scene.plans.active(PlanScene.SQL, PlanScene.TACT);
    scene.ofClerks(SQL + "," + TACT);
    decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.plans.step(scene.boss, other, "CANCELLED").expect(200);
    assertEquals(
        List.of("ASSIGNED"), scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    assertEquals(
        List.of("CANCELLED"),
        scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
  }

  @Test
  void whoMayNotEditThePlanDecidesNothing() {
    scene.ofClerks(MORE_SQL);
    scene.plans.academy.as("bob").get(path + "/offers").problem(404, "NOT_FOUND");
    decide(scene.plans.academy.as("bob"), "toVersion:2, decision:'ACCEPT'")
        .problem(404, "NOT_FOUND");
    scene
        .ana
        .post(path + "/offer-decisions", "{toVersion:2, decision:'ACCEPT'}")
        .problem(428, "IF_MATCH_REQUIRED");
    String stale = scene.plans.plan(plan).etag();
    decide(scene.boss, "toVersion:2, decision:'DECLINE', reason:'No'").expect(200);
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

  private Answer offers(Client who) {
    return who.get(path + "/offers").expect(200);
  }

  private Answer decide(Client who, String decision) {
    return who.with("If-Match", "*").post(path + "/offer-decisions", "{" + decision + "}");
  }
}
