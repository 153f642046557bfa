package org.espalier.plan.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** What is recorded of talks about plans. */
@QuarkusTest
class CheckInsTest {

  private final PlanScene scene = new PlanScene().rated();
  private final UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
  private final String path = "/development-plans/" + plan + "/check-ins";
  private final String sql = scene.plan(plan).text("/items/0/id");
  private final String tact = scene.plan(plan).text("/items/1/id");

  @Test
  void itemsAreToldAsTheTwoSeeThem() {
    Answer made =
        scene
            .boss
            .post(
                path,
                "{heldOn:'2025-05-05', note:'First talk', items:[{itemId:'%s', progress:40},{itemId:'%s', confidence:'AT_RISK'}]}"
                    .formatted(sql, tact))
            .expect(201);
    assertEquals("MANAGER", made.text("/side"));
    assertEquals("person-boss", made.text("/recordedBy"));
    assertEquals(40, made.count("/items/0/progress"));
    assertEquals("AT_RISK", made.text("/items/1/confidence"));
    assertEquals(made.json(), scene.ana.get(path + "/" + made.id()).expect(200).json());
    Answer second = scene.ana.post(path, "{note:'Second talk'}").expect(201);
    assertEquals(LocalDate.now(ZoneOffset.UTC).toString(), second.text("/heldOn"));
    assertEquals(
        List.of("First talk", "Second talk"),
        scene.ana.get(path).expect(200).texts("/items", "/note"));
    assertEquals(
        List.of("Second talk", "First talk"),
        scene.ana.get(path + "?sort=-heldOn").expect(200).texts("/items", "/note"));
    assertEquals(List.of("OPEN", "OPEN"), scene.states(plan), "evidence alone achieves items");
    assertEquals("development-plan.checked-in", scene.academy.events(plan).getLast());
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() {
    assertEquals(
        Set.of(
            "/items/0/progress OUT_OF_RANGE",
            "/items/1/progress REQUIRED",
            "/items/2/itemId DUPLICATE"),
        scene
            .ana
            .post(
                path,
                "{items:[{itemId:'%s', progress:101},{itemId:'%s'},{itemId:'%2$s', progress:1}]}"
                    .formatted(sql, tact))
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/note REQUIRED"),
        scene.ana.post(path, "{}").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/items/0/itemId UNKNOWN_REFERENCE"),
        scene
            .ana
            .post(path, "{items:[{itemId:'" + plan + "', progress:1}]}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/heldOn OUT_OF_RANGE"),
        scene
            .ana
            .post(path, "{heldOn:'2199-01-01', note:'Later'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(0, scene.ana.get(path).expect(200).at("/items").size());
  }

  @Test
  void nobodyChecksInOnAPlanThatIsOver() {
    scene.step(scene.boss, plan, "CANCELLED").expect(200);
    scene.ana.post(path, "{note:'Still here'}").problem(409, "CONFLICT");
  }

  @Test
  void othersFindNothing() {
    UUID made = scene.ana.post(path, "{note:'Talk'}").expect(201).id();
    scene.academy.as("bob").get(path).problem(404, "NOT_FOUND");
    scene.academy.as("bob").get(path + "/" + made).problem(404, "NOT_FOUND");
    scene.academy.as("bob").post(path, "{note:'Talk'}").problem(404, "NOT_FOUND");
  }

  @Test
  void theSameOverGraphql() {
    Answer made =
        new Graphql(scene.boss)
            .data(
                "mutation($p: ID!, $i: PlanCheckInInput!) { recordPlanCheckIn(planId: $p, input: $i)"
                    + " { planCheckIn { id heldOn items { itemId progress } } } }",
                "{p:'%s', i:{note:'Talk', items:[{itemId:'%s', progress:70}]}}"
                    .formatted(plan, sql));
    assertEquals(70, made.count("/data/recordPlanCheckIn/planCheckIn/items/0/progress"));
    Answer read =
        new Graphql(scene.ana)
            .data(
                "{ developmentPlan(id: \""
                    + plan
                    + "\") { checkIns { totalCount nodes { note side } } } }");
    assertEquals(1, read.count("/data/developmentPlan/checkIns/totalCount"));
    assertTrue(read.body().contains("MANAGER"));
  }
}
