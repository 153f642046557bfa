package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.GraphqlSocket;
import org.junit.jupiter.api.Test;

/** Plans for another job beside the one for the own job, and what is told of them. */
@QuarkusTest
class TargetJobPlansTest {

  private final PlanScene scene = new PlanScene().rated();

  @Test
  void eachPlanAnswersTheGapOfItsJob() {
    scene.admin.create("jobs", "judge", "{title:'Judge'}");
    scene.admin.create(
        "requirements",
        "judge-law",
        "{competencyExternalId:'law', tier:'JOB', jobExternalId:'judge', level:4, weight:3}");
    UUID own = scene.active(PlanScene.SQL, "{competencyExternalId:'law', targetLevel:3}");
    UUID career =
        scene
            .ana
            .post(
                "/development-plans",
                "{employeeExternalId:'ana', title:'Bench', targetJobExternalId:'judge', items:[{competencyExternalId:'law', targetLevel:4}]}")
            .expect(201)
            .id();
    assertEquals("2", scene.plan(own).text("/items/1/gap/required"));
    Answer bench = scene.plan(career);
    assertEquals("4", bench.text("/items/0/gap/required"));
    assertEquals("1.5", bench.text("/items/0/priority"), "weight 3 × (4 − 2) / 4");
    String judge = scene.admin.id("jobs", "judge").toString();
    assertEquals(
        List.of(career.toString()),
        scene
            .ana
            .get("/development-plans?targetJobId=" + judge)
            .expect(200)
            .texts("/items", "/id"));
    Answer graph =
        new Graphql(scene.ana)
            .data("{ developmentPlans(targetJobId: \"" + judge + "\") { nodes { title } } }");
    assertEquals("Bench", graph.text("/data/developmentPlans/nodes/0/title"));
    scene.step(scene.ana, career, "PROPOSED").expect(200);
    scene.step(scene.ana, career, "AGREED").expect(200);
    scene.step(scene.boss, career, "AGREED").expect(200);
    scene.step(scene.boss, career, "ACTIVE").expect(200);
    scene.academy.rate("ana", "law", "3");
    assertEquals(List.of("OPEN", "ACHIEVED"), scene.states(own));
    assertEquals(List.of("OPEN"), scene.states(career));
  }

  @Test
  void whatHappensToAPlanIsHeardByThoseWhoSeeIt() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    UUID other = scene.draft(PlanScene.TACT).id();
    String listen =
        "subscription { developmentPlanEvents(planId: \"" + plan + "\") { type subjectId } }";
    try (GraphqlSocket boss = GraphqlSocket.of(scene.boss);
        GraphqlSocket bob = GraphqlSocket.of(scene.academy.as("bob"))) {
      boss.subscribe("1", listen);
      bob.subscribe("1", listen);
      assertEquals("NOT_FOUND", bob.next().at("/payload/0/extensions/code").asText());
      boss.silent();
      scene.ana.post("/development-plans/" + other + "/comments", "{text:'Else'}").expect(201);
      scene.ana.post("/development-plans/" + plan + "/comments", "{text:'Hello'}").expect(201);
      var heard = boss.event("1");
      assertEquals("development-plan.commented", heard.at("/developmentPlanEvents/type").asText());
      assertEquals(plan.toString(), heard.at("/developmentPlanEvents/subjectId").asText());
      scene.step(scene.ana, plan, "PROPOSED").expect(200);
      assertEquals(
          "development-plan.proposed", boss.event("1").at("/developmentPlanEvents/type").asText());
    }
  }
}
