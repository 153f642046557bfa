package org.espalier.plan.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What plans say, and who may change it when. */
@QuarkusTest
class PlansTest {

  private final PlanScene scene = new PlanScene().rated();
  private final Client ana = scene.ana;
  private final Client boss = scene.boss;

  @Test
  void itemsKeepTheGapThatTheyAnswer() {
    Answer plan = scene.draft(PlanScene.SQL, PlanScene.TACT);
    assertEquals("DRAFT", plan.text("/state"));
    assertEquals(List.of("EDUCATION", "EXPOSURE"), plan.texts("/items", "/kind"));
    gap(plan, 0, "BELOW 3 1 2 1");
    gap(plan, 1, "UNASSESSED 4 null null 1");
    assertEquals("1", plan.text("/items/0/fromLevel"));
    assertTrue(plan.at("/items/1/fromLevel").isNull());
    scene.academy.rate("ana", "sql", "2");
    scene.academy.rate("ana", "tact", "1");
    Answer later = scene.patch(ana, plan.id(), "title:'Later'").expect(200);
    gap(later, 0, "BELOW 3 1 2 1");
    gap(later, 1, "UNASSESSED 4 null null 1");
    assertEquals(plan.texts("/items", "/id"), later.texts("/items", "/id"));
  }

  @Test
  void itemWithANewTargetAnswersTheGapOfToday() {
    Answer plan = scene.draft("{competencyExternalId:'sql', targetLevel:2}");
    scene.academy.rate("ana", "sql", "2.5");
    Answer item =
        ana.with("If-Match", plan.etag())
            .patch(
                "/development-plans/" + plan.id() + "/items/" + plan.text("/items/0/id"),
                "{targetLevel:3, due:'2031-01-01'}")
            .expect(200);
    gap(item, 0, "BELOW 3 2.5 0.5 0.25");
    assertEquals("2031-01-01", item.text("/items/0/due"));
    assertEquals(plan.text("/items/0/id"), item.text("/items/0/id"));
  }

  @Test
  void itemThatTheJobDoesNotRequireHasItsTargetForAGap() {
    scene.admin.create(
        "competencies", "golf", "{name:'Golf', frameworkExternalId:'frame', tier:'JOB'}");
    Answer plan = scene.draft("{competencyExternalId:'golf', targetLevel:3}");
    gap(plan, 0, "UNASSESSED 3 null null 0.75");
  }

  @Test
  void editsSayWhichRevisionTheyAreAbout() {
    Answer plan = scene.draft(PlanScene.SQL);
    String path = "/development-plans/" + plan.id();
    ana.patch(path, "{title:'Mine'}").problem(428, "IF_MATCH_REQUIRED");
    ana.post(path + "/items", PlanScene.TACT).problem(428, "IF_MATCH_REQUIRED");
    ana.delete(path).problem(428, "IF_MATCH_REQUIRED");
    Answer mine = ana.with("If-Match", plan.etag()).patch(path, "{title:'Mine'}").expect(200);
    assertNotEquals(plan.etag(), mine.etag());
    Client late = boss.with("If-Match", plan.etag());
    late.patch(path, "{title:'Yours'}").problem(412, "STALE_VERSION");
    late.post(path + "/items", PlanScene.TACT).problem(412, "STALE_VERSION");
    late.delete(path + "/items/" + plan.text("/items/0/id")).problem(412, "STALE_VERSION");
    late.delete(path).problem(412, "STALE_VERSION");
    late.post(path + "/transitions", "{to:'PROPOSED'}").problem(412, "STALE_VERSION");
    assertEquals("Mine", scene.plan(plan.id()).text("/title"));
  }

  @Test
  void itemsAreAddedChangedAndTakenOut() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    String items = "/development-plans/" + plan + "/items";
    Answer two = now(plan).post(items, PlanScene.TACT).expect(200);
    assertEquals(List.of("sql", "tact"), two.texts("/items", "/competency/externalId"));
    Answer twice = now(plan).post(items, PlanScene.TACT).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/items/2 DUPLICATE"), twice.faults());
    String tact = two.text("/items/1/id");
    Answer changed =
        now(plan)
            .patch(items + "/" + tact, "{actions:[{type:'STRETCH_ASSIGNMENT', title:'Lead'}]}")
            .expect(200);
    assertEquals("Lead", changed.text("/items/1/actions/0/title"));
    now(plan).patch(items + "/" + UUID.randomUUID(), "{}").problem(404, "NOT_FOUND");
    Answer one = now(plan).delete(items + "/" + two.text("/items/0/id")).expect(200);
    assertEquals(List.of("tact"), one.texts("/items", "/competency/externalId"));
  }

  @Test
  void editTakesBackBothAgreements() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    scene.step(ana, plan, "PROPOSED").expect(200);
    Answer agreed = scene.step(ana, plan, "AGREED").expect(200);
    assertEquals("person-ana", agreed.text("/employeeAgreed/by"));
    Answer edited = scene.patch(boss, plan, "title:'Other words'").expect(200);
    assertTrue(edited.at("/employeeAgreed").isNull());
    assertEquals("PROPOSED", edited.text("/state"));
    scene.step(boss, plan, "AGREED").expect(200);
    assertEquals("PROPOSED", scene.plan(plan).text("/state"));
    assertEquals("AGREED", scene.step(ana, plan, "AGREED").expect(200).text("/state"));
  }

  @Test
  void editThatSaysTheSameChangesNothing() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    scene.step(ana, plan, "PROPOSED").expect(200);
    Answer agreed = scene.step(ana, plan, "AGREED").expect(200);
    Answer same = scene.patch(boss, plan, "title:'Plan'").expect(200);
    assertEquals(agreed.count("/revision"), same.count("/revision"));
    assertEquals("person-ana", same.text("/employeeAgreed/by"));
  }

  @Test
  void whatWasAgreedIsNotEdited() {
    UUID plan = scene.active(PlanScene.SQL);
    scene.patch(ana, plan, "title:'New'").problem(409, "CONFLICT");
    String items = "/development-plans/" + plan + "/items";
    String item = scene.plan(plan).text("/items/0/id");
    now(plan).post(items, PlanScene.TACT).problem(409, "CONFLICT");
    now(plan).patch(items + "/" + item, "{targetLevel:2}").problem(409, "CONFLICT");
    now(plan).delete(items + "/" + item).problem(409, "CONFLICT");
    now(plan).delete("/development-plans/" + plan).problem(409, "CONFLICT");
  }

  @Test
  void everyFaultOfAPlanIsToldAtOnce() {
    Answer refused =
        ana.post(
            "/development-plans",
            "{employeeExternalId:'ana', title:'P', periodStart:'2026-02-02', periodEnd:'2026-01-01', items:["
                + "{competencyExternalId:'sql', targetLevel:9},"
                + "{competencyExternalId:'law', targetLevel:2, actions:[{type:'LEARNING'},{type:'COACHING'},"
                + "  {type:'LEARNING', activityExternalId:'nowhere'}]},"
                + "{competencyExternalId:'law', targetLevel:2},"
                + "{competencyExternalId:'none', targetLevel:2},"
                + "{targetLevel:2}]}");
    refused.problem(400, "INVALID_REQUEST");
    assertEquals(
        new TreeSet<>(
            Set.of(
                "/periodEnd DATES_REVERSED",
                "/items/0/targetLevel LEVEL_OUTSIDE_SCALE",
                "/items/1/actions/0/activityExternalId REQUIRED",
                "/items/1/actions/1/title REQUIRED",
                "/items/1/actions/2/activityExternalId UNKNOWN_REFERENCE",
                "/items/2 DUPLICATE",
                "/items/3/competencyExternalId UNKNOWN_REFERENCE",
                "/items/4/competencyExternalId EXCLUSIVE")),
        refused.faults());
  }

  @Test
  void onlyThoseWhoWriteAllSayHowAPlanStandsElsewhere() {
    String told =
        "{employeeExternalId:'ana', title:'P', state:'AGREED',"
            + " employeeAgreed:{at:'2025-01-01T00:00:00Z', by:'ana'},"
            + " items:[{competencyExternalId:'sql', targetLevel:3, fromLevel:1}]}";
    assertEquals(
        Set.of(
            "/employeeAgreed NOT_ALLOWED", "/items/0/fromLevel NOT_ALLOWED", "/state NOT_ALLOWED"),
        boss.post("/development-plans", told).problem(400, "INVALID_REQUEST").faults());
    assertEquals("AGREED", scene.admin.post("/development-plans", told).expect(201).text("/state"));
  }

  @Test
  void strangersNeitherSeeNorTouchIt() {
    UUID plan = scene.draft(PlanScene.SQL).id();
    String path = "/development-plans/" + plan;
    for (Client stranger : List.of(scene.academy.as("eve"), scene.academy.as("bob"))) {
      stranger.get(path).problem(404, "NOT_FOUND");
      stranger.get(path + "/trace").problem(404, "NOT_FOUND");
      stranger.get(path + "/transitions").problem(404, "NOT_FOUND");
      stranger.with("If-Match", "*").patch(path, "{title:'X'}").problem(404, "NOT_FOUND");
      stranger.with("If-Match", "*").delete(path).problem(404, "NOT_FOUND");
      scene.step(stranger, plan, "CANCELLED").problem(404, "NOT_FOUND");
      assertEquals(0, stranger.get("/development-plans").expect(200).at("/items").size());
      Answer made = stranger.post("/development-plans", "{employeeExternalId:'ana', title:'Mine'}");
      assertEquals(
          Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
          made.problem(422, "UNPROCESSABLE").faults());
      stranger
          .post("/employees/" + scene.academy.id("ana") + "/plan-drafts", "{}")
          .problem(404, "NOT_FOUND");
    }
    assertEquals(1, boss.get("/development-plans").expect(200).at("/items").size());
  }

  @Test
  void plansAreFoundByTheirItemsCompetenciesAndState() {
    Answer plan = scene.draft(PlanScene.SQL);
    UUID other = scene.draft(PlanScene.TACT).id();
    scene.step(ana, other, "PROPOSED").expect(200);
    String tact = scene.admin.id("competencies", "tact").toString();
    assertEquals(List.of(plan.text("/id")), found("itemId=" + plan.text("/items/0/id")));
    assertEquals(List.of(other.toString()), found("competencyId=" + tact));
    assertEquals(List.of(other.toString()), found("state=PROPOSED"));
    assertEquals(List.of(), found("employeeId=" + scene.academy.id("bob")));
  }

  @Test
  void planIsReadByTwoStatementsAndSoIsAPage() {
    UUID plan = scene.active(PlanScene.SQL, PlanScene.TACT);
    for (int i = 0; i < 4; i++) {
      scene.draft(PlanScene.SQL, PlanScene.TACT);
    }
    for (String path : List.of("/development-plans/" + plan, "/development-plans?limit=50")) {
      List<String> issued = scene.academy.tenant.statements(() -> boss.get(path).expect(200));
      assertTrue(
          !issued.isEmpty() && issued.size() <= 2, () -> path + ": " + String.join("\n", issued));
    }
  }

  private List<String> found(String filter) {
    return boss.get("/development-plans?" + filter).expect(200).texts("/items", "/id");
  }

  private Client now(UUID plan) {
    return ana.with("If-Match", scene.plan(plan).etag());
  }

  /** Status, required, actual, shortfall and priority of an item's frozen gap. */
  private static void gap(Answer plan, int item, String expected) {
    String at = "/items/" + item + "/gap/";
    String found =
        String.join(
            " ",
            plan.text(at + "status"),
            plan.text(at + "required"),
            plan.text(at + "actual"),
            plan.text(at + "shortfall"),
            plan.text(at + "priority"));
    assertEquals(expected, found);
    assertEquals(
        new BigDecimal(plan.text(at + "priority")),
        plan.at("/items/" + item + "/priority").decimalValue());
  }
}
