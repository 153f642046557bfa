package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** The life of reviews: who takes which step, what comes of it, and what a score is made of. */
@QuarkusTest
class ReviewsTest {

  private final ReviewScene scene = new ReviewScene();

  @Test
  void fromDraftToSigned() {
    UUID review = scene.answered(0, 2, 4);
    Answer shared = scene.step(scene.boss, review, "SHARED").expect(200);
    assertEquals("COMPLETE", shared.text("/score/state"));
    assertEquals("0.5", shared.text("/score/sections/0/normalized"), "half of the goal");
    assertEquals("0.5", shared.text("/score/sections/1/normalized"), "0.7 × 0.5 + 0.3 × 0.5");
    assertEquals("0.675", shared.text("/score/sections/2/normalized"), "0.7 × 0.75 + 0.3 × 0.5");
    assertEquals("2.14", shared.text("/score/value"), "4 × (0.2 × 0.5 + 0.6 × 0.5 + 0.2 × 0.675)");
    assertEquals("2.14", shared.text("/result"));
    Answer signed =
        scene
            .ana
            .post(
                "/reviews/" + review + "/transitions",
                "{to:'SIGNED', disagreement:true, comment:'Too little'}")
            .expect(200);
    assertTrue(signed.at("/disagreement").asBoolean());
    assertEquals("Too little", signed.text("/signComment"));
    Answer steps = scene.boss.get("/reviews/" + review + "/transitions").expect(200);
    assertEquals(List.of("SELF", "MANAGER", "SHARED", "SIGNED"), steps.texts("", "/to"));
    assertEquals(List.of("MANAGER", "EMPLOYEE", "MANAGER", "EMPLOYEE"), steps.texts("", "/side"));
    assertEquals(
        List.of(
            "review.created",
            "review.self",
            "review.raters-named",
            "review.manager",
            "review.shared",
            "review.signed"),
        scene.academy.events(review).stream().filter(type -> !type.endsWith("answered")).toList());
  }

  @Test
  void whatIsSharedIsEvidenceUntilItIsTakenBack() {
    UUID review = scene.answered(0, 4);
    assertEquals(Map.of(), evidence("sql"));
    scene.step(scene.boss, review, "SHARED").expect(200);
    assertEquals(
        Map.of("SELF 4 ana", 1L, "MANAGER 2 boss", 1L, "PEER 0 null", 1L, "PEER 4 null", 1L),
        evidence("sql"));
    Answer gap = scene.boss.get("/employees/" + scene.academy.id("ana") + "/gap").expect(200);
    assertTrue(
        gap.texts("/items", "/actual").stream().noneMatch("null"::equals), "all three are rated");
    scene.step(scene.boss, review, "MANAGER").problem(400, "INVALID_REQUEST");
    Answer open = scene.step(scene.boss, review, "MANAGER", "forgot something").expect(200);
    assertEquals("MANAGER", open.text("/state"));
    assertTrue(open.at("/sharedAt").isNull());
    assertEquals(Map.of(), evidence("sql"));
    scene.say(scene.boss, review, ReviewScene.ALL.formatted(3, "better")).expect(200);
    scene.step(scene.boss, review, "SHARED").expect(200);
    assertTrue(evidence("sql").containsKey("MANAGER 3 boss"), () -> evidence("sql").toString());
    assertEquals(4, evidence("sql").size());
  }

  @Test
  void aloneAPeerIsNoEvidenceAndCountsNothing() {
    UUID review = scene.answered(4);
    Answer shared = scene.step(scene.boss, review, "SHARED").expect(200);
    assertEquals(Set.of("SELF 4 ana", "MANAGER 2 boss"), evidence("sql").keySet());
    assertEquals("0.5", shared.text("/score/sections/1/normalized"), "the manager's alone");
    assertEquals(List.of("MANAGER"), shared.texts("/score/sections/1/ratings/0/raters", "/kind"));
    assertEquals("[]", scene.ana.get("/reviews/" + review).at("/summaries").toString());
  }

  @Test
  void aScoreThatLacksSomethingIsNone() {
    UUID review = scene.review("ana");
    scene.step(scene.admin, review, "SELF").expect(200);
    scene.step(scene.ana, review, "MANAGER").expect(200);
    scene
        .say(
            scene.boss, review, "competencies:[{competencyExternalId:'sql', level:3}], submit:true")
        .expect(200);
    Answer told = scene.boss.get("/reviews/" + review).expect(200);
    assertEquals("INCOMPLETE", told.text("/score/state"));
    assertTrue(told.at("/score/value").isNull() && told.at("/result").isNull());
    assertEquals(
        List.of("skills law MANAGER", "skills tact MANAGER", "asked q MANAGER"),
        IntStream.range(0, told.at("/score/missing").size())
            .mapToObj(i -> "/score/missing/" + i)
            .map(at ->
                told.text(at + "/section")
                    + " "
                    + told.text(at + "/item")
                    + " "
                    + told.text(at + "/rater"))
            .toList());
    assertEquals("ABSENT", told.text("/score/sections/0/state"), "nobody named a goal");
  }

  @Test
  void everyStepIsForSomebody() {
    UUID review = scene.review("ana");
    scene.step(scene.ana, review, "SELF").problem(403, "FORBIDDEN");
    scene.step(scene.boss, review, "SHARED").problem(409, "ILLEGAL_TRANSITION");
    scene.step(scene.boss, review, "SELF").expect(200);
    scene.step(scene.boss, review, "MANAGER").problem(400, "INVALID_REQUEST");
    scene.step(scene.boss, review, "MANAGER", "Ana is ill").expect(200);
    scene.step(scene.ana, review, "SHARED").problem(403, "FORBIDDEN");
    scene.step(scene.boss, review, "SELF").expect(200);
    scene.step(scene.ana, review, "MANAGER").expect(200);
    scene.step(scene.boss, review, "CALIBRATION", "see others").expect(200);
    scene.step(scene.boss, review, "SHARED").problem(403, "FORBIDDEN");
    scene.step(scene.boss, review, "MANAGER").problem(403, "FORBIDDEN");
    scene.step(scene.admin, review, "SHARED").expect(200);
    scene.step(scene.boss, review, "SIGNED").problem(403, "FORBIDDEN");
    scene.step(scene.academy.as("eve"), review, "SIGNED").problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("/disagreement EXCLUSIVE", "/comment REQUIRED"),
        scene
            .boss
            .post("/reviews/" + review + "/transitions", "{to:'MANAGER', disagreement:true}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer steps = scene.ana.get("/reviews/" + review + "/transitions").expect(200);
    assertTrue(!steps.body().contains("see others"), "what is said of calibration is not for her");
    assertTrue(steps.body().contains("Ana is ill"));
    assertTrue(scene.boss.get("/reviews/" + review + "/transitions").body().contains("see others"));
    UUID ghost = UUID.randomUUID();
    scene.step(scene.admin, ghost, "SELF").problem(404, "NOT_FOUND");
  }

  @Test
  void plansAreDraftedFromWhatIsSharedAndLinked() {
    UUID review = scene.answered();
    String drafts = "/reviews/" + review + "/plan-drafts";
    scene.boss.post(drafts, "{maxItems:2}").problem(409, "CONFLICT");
    scene.step(scene.boss, review, "SHARED").expect(200);
    scene.boss.post(drafts, "{dryRun:true}").expect(200);
    assertEquals("[]", scene.boss.get("/reviews/" + review).at("/planIds").toString());
    Answer draft = scene.boss.post(drafts, "{maxItems:2}").expect(201);
    String plan = draft.text("/plan/id");
    Answer told = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals("[\"" + plan + "\"]", told.at("/planIds").toString());
    Answer graph =
        new Graphql(scene.ana)
            .data("{ developmentPlan(id: \"" + plan + "\") { review { id plans { id } } } }");
    assertEquals(review.toString(), graph.text("/data/developmentPlan/review/id"));
    assertEquals(plan, graph.text("/data/developmentPlan/review/plans/0/id"));
    scene.academy.as("eve").post(drafts, "{}").problem(404, "NOT_FOUND");
  }

  @Test
  void factsOfThePeriodAreTold() {
    UUID ana = scene.academy.id("ana");
    Answer plan =
        scene
            .admin
            .post(
                "/development-plans",
                "{employeeId:'%s', title:'Plan', periodStart:'2026-02-01', periodEnd:'2026-11-30', items:[{competencyExternalId:'sql', targetLevel:3}, {competencyExternalId:'tact', targetLevel:4}]}"
                    .formatted(ana))
            .expect(201);
    for (String to : List.of("PROPOSED", "AGREED")) {
      scene.admin.post("/development-plans/" + plan.id() + "/transitions", "{to:'" + to + "'}");
    }
    scene.ana.post("/development-plans/" + plan.id() + "/transitions", "{to:'AGREED'}").expect(200);
    scene
        .admin
        .post(
            "/development-plans/" + plan.id() + "/items/" + plan.text("/items/0/id") + "/closings",
            "{reason:'done'}")
        .expect(200);
    UUID open = assigned("film", "2026-12-31");
    UUID late = assigned("law-talk", "2026-01-01");
    assigned("sql-course", "2027-01-01");
    scene
        .admin
        .post(
            "/completions",
            "{employeeExternalId:'ana', activityExternalId:'law-talk', completedAt:'2026-01-02T00:00:00Z'}")
        .expect(201);
    Answer told = scene.ana.get("/reviews/" + scene.review("ana")).expect(200);
    assertEquals(plan.id().toString(), told.text("/facts/plans/0/planId"));
    assertEquals(2, told.count("/facts/plans/0/items"));
    assertEquals(1, told.count("/facts/plans/0/closed"));
    assertEquals("0.6", told.text("/facts/plans/0/progress"), "2 × 3/4 of 2 × 3/4 + 4/4");
    assertEquals("[\"" + open + "\"]", told.at("/facts/learning/open").toString());
    assertEquals("[\"" + late + "\"]", told.at("/facts/learning/late").toString());
    assertEquals("[]", told.at("/facts/learning/done").toString());
    Client program = scene.academy.tenant.program("reviews:read");
    assertTrue(program.get("/reviews/" + scene.review("ana")).expect(200).at("/facts").isNull());
  }

  @Test
  void reviewsAreFoundByPersonCycleAndLine() {
    Answer told =
        scene
            .academy
            .tenant
            .graphql()
            .data(
                "{ employees(sort: \"externalId\", first: 1) { nodes { externalId reviews { totalCount nodes { state cycle { name } } } } }"
                    + " reviewCycles { nodes { reviews { totalCount } } } }");
    assertEquals("ana", told.text("/data/employees/nodes/0/externalId"));
    assertEquals("DRAFT", told.text("/data/employees/nodes/0/reviews/nodes/0/state"));
    assertEquals(6, told.count("/data/reviewCycles/nodes/0/reviews/totalCount"));
    Answer line = scene.boss.get("/reviews?count=exact&cycleId=" + scene.cycle).expect(200);
    assertEquals(3, line.count("/totalCount"), "Boss, Ana and Bob");
    assertEquals(
        2,
        scene
            .admin
            .get("/reviews?count=exact&managerId=" + scene.academy.id("boss"))
            .count("/totalCount"));
    assertEquals(0, scene.boss.get("/reviews?count=exact&state=SELF").count("/totalCount"));
    UUID review = scene.review("ana");
    scene.step(scene.admin, review, "SELF").expect(200);
    Answer due = scene.ana.get("/reviews/" + review).expect(200);
    assertEquals("2026-01-03", due.text("/dueOn"));
    assertTrue(due.at("/overdue").asBoolean());
  }

  private UUID assigned(String activity, String due) {
    return scene
        .admin
        .post(
            "/assignments",
            "{employeeExternalId:'ana', activityExternalId:'%s', mandatory:true, due:'%s'}"
                .formatted(activity, due))
        .expect(201)
        .id();
  }

  /** What counts of Ana's evidence of a competency: source, level and rater. */
  private Map<String, Long> evidence(String competency) {
    Answer told =
        scene
            .admin
            .get(
                "/evidence?employeeId="
                    + scene.academy.id("ana")
                    + "&competencyId="
                    + scene.admin.id("competencies", competency))
            .expect(200);
    Map<String, Long> found = new TreeMap<>();
    told.at("/items")
        .forEach(item -> {
          if (item.path("revokedAt").isNull() || item.path("revokedAt").isMissingNode()) {
            String rater = item.path("raterId").asText("null");
            String who =
                rater.equals(scene.academy.id("ana").toString())
                    ? "ana"
                    : rater.equals(scene.academy.id("boss").toString()) ? "boss" : rater;
            found.merge(
                item.path("source").asText() + " " + item.path("level").asText() + " " + who,
                1L,
                Long::sum);
          }
        });
    return found;
  }
}
