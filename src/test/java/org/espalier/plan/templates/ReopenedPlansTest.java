package org.espalier.plan.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.junit.jupiter.api.Test;

/** What becomes of a plan that an accepted offer opened again, and of its learning. */
@QuarkusTest
class ReopenedPlansTest {

  private static final String SQL = OfferScene.SQL;
  private static final String MORE_SQL = OfferScene.MORE_SQL;
  private static final String TACT = OfferScene.TACT;
  private final OfferScene offered = new OfferScene();
  private final TemplateScene scene = offered.scene;
  private final UUID plan = offered.plan;
  private final String path = offered.path;

  @Test
  void learningThatIsDoneIsNotAskedForAgain() {
    scene
        .boss
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
        .expect(201);
    scene.ofClerks(MORE_SQL);
    offered.decide(scene.boss, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.agree(plan);
    assertEquals(List.of("OPEN"), scene.plans.states(plan), "the target is higher now");
    Answer learned = scene.plans.assignment("ana", "sql-course");
    assertEquals(List.of("COMPLETED"), learned.texts("/items", "/state"));
  }

  @Test
  void whatEditsOfAReopenedPlanTakeOutIsCalledOffWhenBothAgree() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/0/id"))
        .expect(200);
    assertEquals(List.of("ASSIGNED"), offered.learning("sql-course"));
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    assertEquals(List.of("ASSIGNED"), offered.learning("sql-course"));
    scene.agree(plan);
    assertEquals(List.of("CANCELLED"), offered.learning("sql-course"));
  }

  @Test
  void whatEditsTookOutIsCalledOffWithThePlanToo() {
    scene.ofClerks(SQL + "," + TACT);
    Answer taken = offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene
        .ana
        .with("If-Match", taken.etag())
        .delete(path + "/items/" + taken.text("/items/0/id"))
        .expect(200);
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    assertEquals(List.of("CANCELLED"), offered.learning("sql-course"));
  }

  @Test
  void reopenedPlanThatIsDeletedCallsOffItsLearning() {
    scene.ofClerks(SQL + "," + TACT);
    offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.boss.with("If-Match", "*").delete(path).expect(204);
    assertEquals(
        List.of("CANCELLED"),
        scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
  }

  @Test
  void reopenedPlanIsNotEndedByTheEmployeeAlone() {
    scene.ofClerks(SQL + "," + TACT);
    offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
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
    assertEquals(0, offered.offers(scene.ana).json().size(), "what is asked for is achieved");
    scene.ofClerks("{competencyExternalId:'sql', targetLevel:4, actions:[" + master + "]}");
    Answer taken = offered.decide(scene.boss, "toVersion:3, decision:'ACCEPT'").expect(200);
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
  void actionsOfAReopenedPlanKeepTheirLearningWhenTheirDatesMove() {
    Answer before = scene.plans.plan(plan);
    scene.ofClerks(SQL + "," + TACT);
    offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
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
    String assignment = "/assignments/" + before.text("/items/0/actions/0/assignmentId");
    String due = scene.ana.get(assignment).expect(200).text("/due");
    assertNotEquals("2031-03-03", due);
    scene.plans.step(scene.ana, plan, "PROPOSED").expect(200);
    assertEquals(due, scene.ana.get(assignment).expect(200).text("/due"));
    scene.agree(plan);
    assertEquals("2031-03-03", scene.ana.get(assignment).expect(200).text("/due"));
  }

  @Test
  void otherPlansThatEndLeaveTheLearningOfAReopenedPlan() {
    UUID other = scene.plans.active(PlanScene.SQL, PlanScene.TACT);
    scene.ofClerks(SQL + "," + TACT);
    offered.decide(scene.ana, "toVersion:2, decision:'ACCEPT'").expect(200);
    scene.plans.step(scene.boss, other, "CANCELLED").expect(200);
    assertEquals(
        List.of("ASSIGNED"), scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
    scene.plans.step(scene.boss, plan, "CANCELLED").expect(200);
    assertEquals(
        List.of("CANCELLED"),
        scene.plans.assignment("ana", "sql-course").texts("/items", "/state"));
  }
}
