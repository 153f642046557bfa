package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** The life of a plan. */
@QuarkusTest
class PlanStepsTest {

  private final PlanScene scene = new PlanScene().rated();
  private final Client ana = scene.ana;
  private final Client boss = scene.boss;

  @Test
  void bothSidesAgreeAndEveryStepIsKept() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    ana.post(path(plan) + "/transitions", "{to:'PROPOSED', comment:'please'}").expect(200);
    Answer one = scene.step(boss, plan, "AGREED").expect(200);
    assertEquals("PROPOSED", one.text("/state"));
    assertEquals("person-boss", one.text("/managerAgreed/by"));
    assertTrue(one.at("/employeeAgreed").isNull());
    scene.step(boss, plan, "AGREED").problem(409, "CONFLICT");
    assertEquals("AGREED", scene.step(ana, plan, "AGREED").expect(200).text("/state"));
    scene.step(boss, plan, "ACTIVE").expect(200);
    assertEquals(
        List.of(
            "DRAFT>PROPOSED EMPLOYEE person-ana please",
            "PROPOSED>PROPOSED MANAGER person-boss null",
            "PROPOSED>AGREED EMPLOYEE person-ana null",
            "AGREED>ACTIVE MANAGER person-boss null"),
        steps(plan));
  }

  @Test
  void eachStateAllowsItsStepsOnly() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    refused(plan, "ACTIVE", "PROPOSED", "CANCELLED");
    refused(plan, "AGREED", "PROPOSED", "CANCELLED");
    scene.step(ana, plan, "PROPOSED").expect(200);
    refused(plan, "ACTIVE", "DRAFT", "AGREED", "CANCELLED");
    scene.step(ana, plan, "AGREED").expect(200);
    refused(plan, "ACTIVE", "DRAFT", "AGREED", "CANCELLED");
    scene.step(boss, plan, "AGREED").expect(200);
    refused(plan, "DRAFT", "ACTIVE", "CANCELLED");
    refused(plan, "COMPLETED", "ACTIVE", "CANCELLED");
    scene.step(boss, plan, "ACTIVE").expect(200);
    refused(plan, "PROPOSED", "COMPLETED", "CANCELLED");
    scene.step(boss, plan, "CANCELLED").expect(200);
    refused(plan, "DRAFT");
    Answer unknown = scene.step(ana, plan, "DONE").problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("/to NOT_ALLOWED"), unknown.faults());
  }

  @Test
  void planWithoutItemsIsNotProposed() {
    UUID plan = scene.draft().id();
    assertTrue(scene.plan(plan).at("/progress").isNull());
    scene.step(ana, plan, "PROPOSED").problem(409, "CONFLICT");
  }

  @Test
  void proposalThatBecomesADraftAgainForgetsAgreements() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    scene.step(ana, plan, "PROPOSED").expect(200);
    scene.step(ana, plan, "AGREED").expect(200);
    Answer draft = scene.step(boss, plan, "DRAFT").expect(200);
    assertTrue(draft.at("/employeeAgreed").isNull());
    scene.step(ana, plan, "PROPOSED").expect(200);
    assertEquals("PROPOSED", scene.step(boss, plan, "AGREED").expect(200).text("/state"));
  }

  @Test
  void talentAdminsActForTheManager() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    scene.step(ana, plan, "PROPOSED").expect(200);
    Answer agreed = scene.step(scene.admin, plan, "AGREED").expect(200);
    assertTrue(!agreed.at("/managerAgreed").isNull());
    assertTrue(agreed.at("/employeeAgreed").isNull());
    scene.step(boss, plan, "AGREED").problem(409, "CONFLICT");
  }

  @Test
  void onlyTheManagersSideCancelsWhatWasAgreed() {
    UUID plan = scene.active(PlanScene.SQL);
    scene.step(ana, plan, "CANCELLED").problem(403, "FORBIDDEN");
    scene.step(boss, plan, "CANCELLED").expect(200);
    UUID draft = scene.draft(PlanScene.SQL).id();
    scene.step(ana, draft, "CANCELLED").expect(200);
  }

  @Test
  void activePlanAssignsItsLearningAndACancelledOneCallsItOff() {
    UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
    Answer made = scene.assignment("ana", "sql-course");
    assertEquals(1, made.at("/items").size());
    assertEquals("PLAN", made.text("/items/0/origin"));
    Answer active = scene.plan(plan);
    assertEquals(active.text("/items/0/id"), made.text("/items/0/planItemId"));
    assertEquals(made.text("/items/0/id"), active.text("/items/0/actions/0/assignmentId"));
    assertEquals("ASSIGNED", active.text("/items/0/actions/0/assignmentState"));
    assertTrue(active.at("/items/1/actions/0/assignmentId").isNull());
    boss.post(path(plan) + "/transitions", "{to:'CANCELLED', comment:'other plans'}").expect(200);
    Answer off = scene.assignment("ana", "sql-course");
    assertEquals("CANCELLED", off.text("/items/0/state"));
    Answer steps = ana.get("/assignments/" + off.text("/items/0/id") + "/transitions").expect(200);
    assertEquals("other plans", steps.text("/0/comment"));
  }

  @Test
  void assignmentThatIsOpenAlreadyServesThePlanAndSurvivesIt() {
    UUID open =
        boss.post(
                "/assignments",
                "{employeeExternalId:'ana', activityExternalId:'sql-course', due:'2031-05-05'}")
            .expect(201)
            .id();
    UUID plan = scene.active(PlanScene.SQL);
    Answer serving = ana.get("/assignments/" + open).expect(200);
    assertEquals(scene.plan(plan).text("/items/0/id"), serving.text("/planItemId"));
    assertEquals("MANAGER", serving.text("/origin"));
    assertEquals(1, scene.assignment("ana", "sql-course").at("/items").size());
    scene.step(boss, plan, "CANCELLED").expect(200);
    assertEquals("ASSIGNED", ana.get("/assignments/" + open).text("/state"));
  }

  @Test
  void assignmentThatTwoPlansNeedIsCalledOffWithTheLast() {
    UUID first = scene.active(PlanScene.SQL);
    UUID second = scene.active(PlanScene.SQL, PlanScene.TACT);
    Answer made = scene.assignment("ana", "sql-course");
    assertEquals(1, made.at("/items").size());
    String shared = made.text("/items/0/id");
    assertEquals(shared, scene.plan(second).text("/items/0/actions/0/assignmentId"));
    scene.step(boss, first, "CANCELLED").expect(200);
    assertEquals("ASSIGNED", ana.get("/assignments/" + shared).text("/state"));
    scene.step(boss, second, "CANCELLED").expect(200);
    assertEquals("CANCELLED", ana.get("/assignments/" + shared).text("/state"));
  }

  @Test
  void itemsAreClosedByHandWithAReason() {
    UUID plan = scene.draft(PlanScene.SQL, PlanScene.TACT).id();
    String sql = path(plan) + "/items/" + scene.plan(plan).text("/items/0/id") + "/closings";
    String tact = path(plan) + "/items/" + scene.plan(plan).text("/items/1/id") + "/closings";
    ana.post(sql, "{reason:'early'}").problem(409, "CONFLICT");
    scene.step(ana, plan, "PROPOSED").expect(200);
    scene.step(ana, plan, "AGREED").expect(200);
    scene.step(boss, plan, "AGREED").expect(200);
    scene.step(boss, plan, "ACTIVE").expect(200);
    scene.step(boss, plan, "COMPLETED").problem(409, "CONFLICT");
    ana.post(sql, "{reason:''}").problem(400, "INVALID_REQUEST");
    Answer closed = ana.post(sql, "{reason:'not needed'}").expect(200);
    assertEquals("CLOSED", closed.text("/items/0/state"));
    assertEquals("not needed", closed.text("/items/0/closeReason"));
    assertEquals("person-ana", closed.text("/items/0/closedBy"));
    ana.post(sql, "{reason:'again'}").problem(409, "CONFLICT");
    boss.post(tact, "{reason:'moved on'}").expect(200);
    assertEquals("COMPLETED", scene.step(boss, plan, "COMPLETED").expect(200).text("/state"));
    scene.academy.rate("ana", "sql", "4");
    assertEquals(List.of("CLOSED", "CLOSED"), scene.states(plan));
  }

  @Test
  void deletedPlanLeavesATombstone() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    ana.with("If-Match", scene.plan(plan).etag()).delete(path(plan)).expect(204);
    ana.get(path(plan)).problem(410, "GONE");
    assertEquals(0, ana.get("/development-plans").expect(200).at("/items").size());
    Answer all = ana.get("/development-plans?deleted=include").expect(200);
    assertEquals(List.of(plan.toString()), all.texts("/items", "/id"));
    scene.step(ana, plan, "PROPOSED").problem(410, "GONE");
  }

  @Test
  void feedTellsTheLifeOfAPlan() {
    UUID plan = scene.active(PlanScene.SQL);
    scene.academy.rate("ana", "sql", "3");
    scene.step(boss, plan, "COMPLETED").expect(200);
    assertEquals(
        List.of(
            "development-plan.created",
            "development-plan.proposed",
            "development-plan.agreed",
            "development-plan.agreed",
            "development-plan.active",
            "development-plan.item-achieved",
            "development-plan.completed"),
        scene.academy.events(plan));
  }

  private void refused(UUID plan, String to, String... allowed) {
    Answer refused = scene.step(boss, plan, to).problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of(allowed), refused.texts("/allowed", ""));
  }

  private List<String> steps(UUID plan) {
    List<String> steps = new ArrayList<>();
    for (JsonNode one : ana.get(path(plan) + "/transitions").expect(200).json()) {
      steps.add(
          "%s>%s %s %s %s"
              .formatted(
                  one.at("/from").asText(),
                  one.at("/to").asText(),
                  one.at("/side").asText(),
                  one.at("/by").asText(),
                  one.at("/comment").asText()));
    }
    return steps;
  }

  private static String path(UUID plan) {
    return "/development-plans/" + plan;
  }
}
