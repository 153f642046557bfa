package org.espalier.plan.copies;

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
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Plans that go on from others. */
@QuarkusTest
class CopiesTest {

  private static final String LAW =
      "{competencyExternalId:'law', targetLevel:4, due:'2031-06-30', kind:'EXPOSURE', actions:["
          + "{type:'LEARNING', activityExternalId:'law-talk', due:'2031-03-31'},"
          + "{type:'LEARNING', activityExternalId:'film'},{type:'MENTORING', title:'With Eve'}]}";

  private final PlanScene scene = new PlanScene().rated();

  @Test
  void whatIsOpenGoesOnWithGapsFrozenAnew() {
    UUID former = scene.active(PlanScene.SQL, LAW, PlanScene.TACT);
    scene.boss.post("/completions", completion("film")).expect(201);
    scene.academy.rate("ana", "sql", "3");
    scene.academy.rate("ana", "law", "3");
    Answer made = copy(scene.ana, former, "{periodStart:'2032-01-01', periodEnd:'2032-12-31'}");
    assertEquals("DRAFT", made.text("/plan/state"));
    assertEquals("Plan", made.text("/plan/title"));
    assertEquals("2032-12-31", made.text("/plan/periodEnd"));
    assertEquals(former.toString(), made.text("/plan/copiedFromId"));
    assertEquals(List.of("law", "tact"), made.texts("/plan/items", "/competency/externalId"));
    assertEquals("3", made.text("/plan/items/0/fromLevel"));
    assertEquals("2", scene.plan(former).text("/items/1/fromLevel"), "the former gap stays");
    assertEquals("EXPOSURE", made.text("/plan/items/0/kind"));
    assertEquals(List.of("law-talk", "null"), activities(made));
    Answer before = scene.plan(former);
    assertEquals(
        List.of(
            before.text("/items/0/id") + " null ACHIEVED",
            before.text("/items/1/id") + " " + before.text("/items/1/actions/1/id") + " COMPLETED"),
        leftOut(made));
    assertEquals("ACTIVE", before.text("/state"));
  }

  @Test
  void whatCountsAsPassedIsLeftBehind() {
    scene.admin.create(
        "activities",
        "law-intro",
        "{title:'Intro', type:'COURSE', equivalents:[{activityExternalId:'film'}]}");
    UUID former =
        scene.active(
            "{competencyExternalId:'law', targetLevel:4, actions:[{type:'LEARNING', activityExternalId:'law-intro'},"
                + "{type:'LEARNING', activityExternalId:'law-talk'}]}");
    scene.boss.post("/completions", completion("film")).expect(201);
    assertEquals(List.of("law-talk"), activities(copy(scene.ana, former, "{}")));
  }

  @Test
  void datesMoveWithThePeriod() {
    UUID former = periodic("2031-01-01", "2031-12-31");
    Answer made = copy(scene.boss, former, "{title:'Next'}");
    assertEquals("2032-01-01", made.text("/plan/periodStart"), "right after the former period");
    assertEquals("2032-06-29", made.text("/plan/items/0/due"));
    assertEquals("2032-03-30", made.text("/plan/items/0/actions/0/due"));
    UUID timeless = scene.draft(LAW).id();
    Answer open = copy(scene.boss, timeless, "{}");
    assertTrue(open.at("/plan/periodStart").isNull());
    assertTrue(open.at("/plan/items/0/due").isNull(), "nobody can say by how much");
  }

  @Test
  void itemsCanBeChosenInWhateverState() {
    UUID former = scene.active(PlanScene.SQL, LAW, PlanScene.TACT);
    scene.academy.rate("ana", "sql", "3");
    Answer before = scene.plan(former);
    Answer made = copy(scene.ana, former, "{itemIds:['" + before.text("/items/0/id") + "']}");
    assertEquals(List.of("sql"), made.texts("/plan/items", "/competency/externalId"));
    assertEquals(
        List.of(
            before.text("/items/1/id") + " null NOT_CHOSEN",
            before.text("/items/2/id") + " null NOT_CHOSEN"),
        leftOut(made));
    assertEquals(
        Set.of("/itemIds/0 UNKNOWN_REFERENCE"),
        scene
            .ana
            .post(path(former), "{itemIds:['" + former + "']}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void activitiesThatAreNoLongerOfferedStayBehind() {
    UUID former = scene.draft(LAW).id();
    scene.admin.put("activities", "film", "{title:'Film', type:'VIDEO', status:'INACTIVE'}");
    Answer made = copy(scene.ana, former, "{}");
    assertEquals(List.of("law-talk", "null"), activities(made));
    assertEquals("NOT_OFFERED", made.text("/leftOut/0/reason"));
  }

  @Test
  void copiesAreFoundFromTheFormerPlanAndBack() {
    UUID former = scene.draft(LAW).id();
    UUID next = UUID.fromString(copy(scene.ana, former, "{}").text("/plan/id"));
    assertEquals(
        List.of(next.toString()),
        scene
            .ana
            .get("/development-plans?copiedFromId=" + former)
            .expect(200)
            .texts("/items", "/id"));
    Answer graph =
        new Graphql(scene.ana)
            .data(
                "{ developmentPlan(id: \""
                    + next
                    + "\") { copiedFrom { id copies { nodes { id } } } } }");
    assertEquals(former.toString(), graph.text("/data/developmentPlan/copiedFrom/id"));
    assertEquals(next.toString(), graph.text("/data/developmentPlan/copiedFrom/copies/nodes/0/id"));
  }

  @Test
  void whoMayNotMakeThePlanMayNotCopyIt() {
    UUID former = scene.draft(LAW).id();
    scene.academy.as("bob").post(path(former), "{}").problem(404, "NOT_FOUND");
    String etag = scene.plan(former).etag();
    scene.patch(scene.ana, former, "title:'Other'").expect(200);
    scene.ana.with("If-Match", etag).post(path(former), "{}").problem(412, "STALE_VERSION");
    scene.ana.post(path(former), "{title:' '}").problem(400, "INVALID_REQUEST");
    assertEquals(
        Set.of("/periodEnd DATES_REVERSED"),
        scene
            .ana
            .post(path(former), "{periodStart:'2032-02-01', periodEnd:'2032-01-01'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void planGoesOnFromOneOfTheSamePersonOnly() {
    UUID former = scene.draft(LAW).id();
    scene
        .admin
        .post(
            "/development-plans",
            "{employeeExternalId:'bob', title:'Of Bob', copiedFromId:'" + former + "'}")
        .problem(422, "UNPROCESSABLE");
    UUID next = UUID.fromString(copy(scene.ana, former, "{}").text("/plan/id"));
    UUID third = scene.draft(LAW).id();
    Answer refused =
        scene.patch(scene.ana, next, "copiedFromId:'" + third + "', copiedFromExternalId:null");
    assertEquals(Set.of("/copiedFromExternalId IMMUTABLE"), refused.faults());
  }

  @Test
  void exportsBringCopiesInAnyOrder() {
    UUID former = scene.draft(LAW).id();
    copy(scene.ana, former, "{externalId:'a-copy'}");
    List<String> rows =
        scene.admin.get("/exports/development-plans").expect(200).lines().reversed();
    assertEquals(2, rows.size());
    Tenant other = Tenant.fresh();
    for (String kind :
        List.of("employees", "proficiency-scales", "frameworks", "competencies", "activities")) {
      Client reader = scene.admin.with("Accept", "application/x-ndjson");
      List<String> all = reader.get("/exports/" + kind).expect(200).lines();
      String cut = kind.equals("employees") ? ",\"jobExternalId\":\"clerk\"" : "none";
      other.admin().importRows(kind, "", all.stream().map(row -> row.replace(cut, "")).toList());
    }
    Answer job = other.admin().importRows("development-plans", "", rows);
    assertEquals(2, job.count("/counts/created"), job::body);
    Answer copied = other.admin().get("/development-plans/by-external-id/a-copy").expect(200);
    assertEquals(former.toString(), copied.text("/copiedFromExternalId"));
    assertEquals(
        other.admin().id("development-plans", former.toString()).toString(),
        copied.text("/copiedFromId"));
    assertEquals(
        2, other.admin().importRows("development-plans", "", rows).count("/counts/unchanged"));
  }

  @Test
  void theSameOverGraphql() {
    UUID former = scene.draft(LAW).id();
    Answer made =
        new Graphql(scene.ana)
            .data(
                "mutation($p: ID!) { copyDevelopmentPlan(id: $p, input: {title: \"Next\"}, revision: 1)"
                    + " { planCopy { plan { title state } leftOut { reason } } } }",
                "{p:'" + former + "'}");
    assertEquals("Next", made.text("/data/copyDevelopmentPlan/planCopy/plan/title"));
  }

  private UUID periodic(String start, String end) {
    return scene
        .ana
        .post(
            "/development-plans",
            "{employeeExternalId:'ana', title:'Year', periodStart:'%s', periodEnd:'%s', items:[%s]}"
                .formatted(start, end, LAW))
        .expect(201)
        .id();
  }

  private static Answer copy(Client who, UUID plan, String body) {
    return who.post(path(plan), body).expect(201);
  }

  private static List<String> activities(Answer copy) {
    return copy.texts("/plan/items/0/actions", "/activityExternalId");
  }

  private static List<String> leftOut(Answer copy) {
    List<String> items = copy.texts("/leftOut", "/itemId");
    List<String> actions = copy.texts("/leftOut", "/actionId");
    List<String> reasons = copy.texts("/leftOut", "/reason");
    return java.util.stream.IntStream.range(0, items.size())
        .mapToObj(i -> items.get(i) + " " + actions.get(i) + " " + reasons.get(i))
        .toList();
  }

  private static String completion(String activity) {
    return "{employeeExternalId:'ana', activityExternalId:'" + activity + "'}";
  }

  private static String path(UUID plan) {
    return "/development-plans/" + plan + "/copies";
  }
}
