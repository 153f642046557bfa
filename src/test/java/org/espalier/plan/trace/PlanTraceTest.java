package org.espalier.plan.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Did it help? The circle from a gap to the same gap today, and the way back. */
@QuarkusTest
class PlanTraceTest {

  private static final String LAW = "{competencyExternalId:'law', targetLevel:4}";

  private final PlanScene scene = new PlanScene().rated();

  @Test
  void nothingHappenedYet() {
    Answer trace = trace(scene.active(PlanScene.SQL, PlanScene.TACT));
    assertEquals(List.of("UNCHANGED", "UNASSESSED"), outcomes(trace));
    assertEquals("2", trace.text("/items/0/verdict/shortfallBefore"));
    assertEquals("0", trace.text("/items/0/verdict/closedShare"));
    assertEquals("4", trace.text("/items/1/verdict/shortfallBefore"), "from the scale's lowest");
    assertTrue(trace.at("/items/1/verdict/levelNow").isNull());
    assertEquals("0", trace.text("/verdict/closedShare"));
    assertEquals(1, trace.count("/verdict/unassessed"));
  }

  @Test
  void whatThePlansOwnLearningClosedIsToldApartFromTheRest() {
    UUID plan = scene.active(PlanScene.SQL, LAW, PlanScene.TACT);
    Answer done =
        scene
            .boss
            .post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
            .expect(201);
    UUID law = scene.academy.rate("ana", "law", "3");
    Answer trace = trace(plan);
    assertEquals(List.of("CLOSED", "NARROWED", "UNASSESSED"), outcomes(trace));
    assertEquals("true", trace.text("/items/0/verdict/byPlan"));
    assertEquals(done.text("/evidenceIds/0"), trace.text("/items/0/verdict/decidedBy/0/id"));
    assertEquals("true", trace.text("/items/0/actions/0/completions/0/evidence/0/ofPlan"));
    assertEquals("true", trace.text("/items/0/achievedBy/ofPlan"));
    assertEquals(0, trace.at("/items/0/elsewhere").size());
    assertEquals("false", trace.text("/items/1/verdict/byPlan"));
    assertEquals("0.5", trace.text("/items/1/verdict/closedShare"));
    assertEquals(law.toString(), trace.text("/items/1/elsewhere/0/id"));
    // Frozen priorities: sql 2 × 2/4 = 1, law 1 × 0/4 = 0 (its own target counts 2/4 for nothing),
    // tact 1 × 4/4 = 1.
    assertEquals("2", trace.text("/verdict/priorityBefore"));
    assertEquals("1", trace.text("/verdict/priorityNow"));
    assertEquals("0.5", trace.text("/verdict/closedShare"));
    assertEquals("0.5", trace.text("/verdict/closedShareByPlan"));
    assertEquals(1, trace.count("/verdict/closed"));
    assertEquals(1, trace.count("/verdict/narrowed"));
  }

  @Test
  void gapsCanWiden() {
    UUID plan = scene.active(PlanScene.SQL);
    scene.academy.rate("ana", "sql", "0");
    Answer trace = trace(plan);
    assertEquals(List.of("WIDENED"), outcomes(trace));
    assertEquals("-0.5", trace.text("/items/0/verdict/closedShare"));
    assertEquals("1.5", trace.text("/verdict/priorityNow"));
  }

  @Test
  void evidenceThatRanOutDecidesNothing() throws InterruptedException {
    UUID plan = scene.active(PlanScene.TACT);
    Instant end = Instant.now().plusMillis(1200);
    scene
        .admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'tact', level:4, source:'MANAGER', validUntil:'%s'}"
                .formatted(end))
        .expect(201);
    assertEquals(List.of("CLOSED"), outcomes(trace(plan)));
    Thread.sleep(1300);
    Answer late = trace(plan);
    assertEquals(List.of("UNASSESSED"), outcomes(late));
    assertEquals(0, late.at("/items/0/verdict/decidedBy").size());
  }

  @Test
  void everythingThatCameOfAPlanLeadsBackToIt() {
    UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
    scene.active(LAW);
    String assignment = scene.plan(plan).text("/items/0/actions/0/assignmentId");
    Answer done =
        scene
            .boss
            .post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
            .expect(201);
    UUID tact = scene.academy.rate("ana", "tact", "4");
    String evidence = done.text("/evidenceIds/0");
    for (String filter :
        List.of(
            "assignmentId=" + assignment,
            "completionId=" + done.id(),
            "evidenceId=" + evidence,
            "evidenceId=" + tact)) {
      assertEquals(
          List.of(plan.toString()),
          scene.ana.get("/development-plans?" + filter).expect(200).texts("/items", "/id"),
          filter);
    }
    String sql = scene.plan(plan).text("/items/0/id");
    String links = " planItems { plan { id } item { id } } ";
    Answer back =
        new Graphql(scene.ana)
            .data(
                "{ assignment(id: \"%s\") {%4$s} completion(id: \"%s\") {%4$s} evidence(id: \"%s\") {%4$s} }"
                    .formatted(assignment, done.id(), evidence, links));
    for (String thing : List.of("assignment", "completion", "evidence")) {
      assertEquals(1, back.at("/data/" + thing + "/planItems").size(), thing);
      assertEquals(plan.toString(), back.text("/data/" + thing + "/planItems/0/plan/id"), thing);
      assertEquals(sql, back.text("/data/" + thing + "/planItems/0/item/id"), thing);
    }
  }

  @Test
  void theWayBackOfManyIsTwoStatements() {
    scene.active(PlanScene.SQL);
    scene.active(
        "{competencyExternalId:'law', targetLevel:4, actions:[{type:'LEARNING', activityExternalId:'law-talk'},{type:'LEARNING', activityExternalId:'film'}]}");
    Graphql ana = new Graphql(scene.ana);
    String query = "{ assignments(first: %d) { nodes { planItems { plan { title } } } } }";
    int one = scene.academy.tenant.statements(() -> ana.data(query.formatted(1))).size();
    int all = scene.academy.tenant.statements(() -> ana.data(query.formatted(10))).size();
    assertEquals(one, all);
    assertTrue(all <= 3, () -> all + " statements");
  }

  private Answer trace(UUID plan) {
    return scene.ana.get("/development-plans/" + plan + "/trace").expect(200);
  }

  private static List<String> outcomes(Answer trace) {
    return trace.texts("/items", "/verdict/outcome");
  }
}
