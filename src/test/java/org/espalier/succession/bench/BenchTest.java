package org.espalier.succession.bench;

import static org.espalier.succession.bench.SuccessionScene.people;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Who could follow, what the numbers say, and what departures would do. */
@QuarkusTest
class BenchTest {

  private final SuccessionScene scene = new SuccessionScene();
  private final Client admin = scene.admin;

  @Test
  void benchTellsNominatedAndComputedReadinessApart() {
    scene.nominate("k-head", "bob", "ONE_TO_TWO_YEARS", "");
    scene.nominate("k-head", "ana", "READY_NOW", ", rank:1");
    scene.nominate("k-head", "cy", "READY_NOW", ", emergency:true");
    Answer bench = scene.bench(admin, "k-head").expect(200);
    assertEquals(List.of("ana", "cy", "bob"), people(bench));
    assertEquals("READY_NOW", bench.text("/successors/0/nominatedReadiness"));
    Answer computed =
        admin.get(
            "/employees/"
                + admin.id("employees", "ana")
                + "/readiness?jobId="
                + admin.id("jobs", "engineer"));
    assertEquals(
        computed.expect(200).at("/readiness"),
        bench.at("/successors/0/computedReadiness/readiness"));
    assertEquals(
        computed.count("/requiredCount"),
        bench.count("/successors/0/computedReadiness/requiredCount"));
    assertEquals("COVERED", bench.text("/cover"));
    assertEquals("1/1", share(bench, "/readyNow"));
    assertEquals("2/1", share(bench, "/bench"));
    assertEquals(1, bench.count("/byReadiness/oneToTwoYears"));
    assertEquals(List.of("boss"), bench.texts("/staffing/incumbents", "/externalId"));
  }

  @Test
  void coverHasThreeStates() {
    assertEquals("NO_COVER", scene.bench(admin, "k-lead").text("/cover"));
    assertEquals(List.of("k-head", "k-lead"), uncovered("true"));
    scene.nominate("k-lead", "bob", "READY_NOW", ", emergency:true");
    assertEquals("EMERGENCY_ONLY", scene.bench(admin, "k-lead").text("/cover"));
    assertEquals(List.of("k-head", "k-lead"), uncovered("true"));
    scene.nominate("k-lead", "cy", "THREE_PLUS_YEARS", "");
    Answer covered = scene.bench(admin, "k-lead");
    assertEquals("COVERED", covered.text("/cover"));
    assertEquals("0/2", share(covered, "/readyNow"));
    assertEquals("1/2", share(covered, "/bench"));
    assertTrue(covered.at("/successors/1/computedReadiness").isNull(), covered::body);
    assertEquals(List.of("k-head"), uncovered("true"));
    assertEquals(List.of("k-lead"), uncovered("false"));
    scene.person("cy", "status:'INACTIVE'");
    assertEquals("EMERGENCY_ONLY", scene.bench(admin, "k-lead").text("/cover"));
  }

  @Test
  void managersSeeWhatIsOfTheirReportsAndNobodySeesOneself() {
    UUID anas = scene.nominate("k-head", "ana", "READY_NOW", "");
    UUID bobs = scene.nominate("k-head", "bob", "READY_NOW", "");
    UUID cys = scene.nominate("k-lead", "cy", "READY_NOW", "");
    Client boss = scene.tenant.person("boss");
    Client ana = scene.tenant.person("ana");
    assertEquals(Set.of("k-head-ana", "k-head-bob", "k-lead-cy"), nominations(boss));
    assertEquals(Set.of("k-head-bob"), nominations(ana));
    assertEquals(Set.of(), nominations(scene.tenant.person("bob")));
    assertEquals(Set.of(), nominations(scene.tenant.person("cy")));
    assertEquals(Set.of(), nominations(scene.tenant.as("learning-admin")));
    ana.get("/successors/" + anas).problem(404, "NOT_FOUND");
    ana.get("/successors/" + bobs).expect(200);
    ana.get("/successors/" + cys).problem(404, "NOT_FOUND");
    assertEquals(List.of("cy"), people(scene.bench(boss, "k-lead")));
    scene.bench(boss, "k-head").problem(404, "NOT_FOUND");
    scene.bench(ana, "k-lead").problem(404, "NOT_FOUND");
    assertEquals(1, boss.get("/succession-overview").expect(200).count("/covered/denominator"));
    assertEquals(0, ana.get("/succession-overview").expect(200).count("/covered/denominator"));
    assertEquals(
        List.of(),
        ana.get("/events?limit=500").expect(200).texts("/items", "/type").stream()
            .filter(type -> type.startsWith("successor."))
            .toList());
  }

  @Test
  void administratorsDoNotSeeThemselvesEither() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    scene.nominate("k-head", "bob", "READY_NOW", "");
    Client ana = scene.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    assertEquals(Set.of("k-head-bob"), nominations(ana));
    assertEquals(List.of("bob"), people(scene.bench(ana, "k-head")));
    assertEquals(1, ana.get("/successors?count=exact").expect(200).count("/totalCount"));
    assertEquals(
        List.of("k-head"), ana.get("/key-positions").expect(200).texts("/items", "/externalId"));
    scene.bench(admin, "k-lead").expect(200);
    ana.get("/key-positions/" + admin.id("key-positions", "k-lead")).problem(404, "NOT_FOUND");
    ana.get("/key-positions/" + admin.id("key-positions", "k-lead") + "/bench")
        .problem(404, "NOT_FOUND");
    assertEquals(1, ana.get("/exports/successors").expect(200).lines().size());
    ana.get("/successors/by-external-id/k-head-ana").problem(404, "NOT_FOUND");
    Answer own =
        ana.put(
            "successors",
            "mine",
            "{keyPositionExternalId:'k-lead', employeeExternalId:'ana', nominatedReadiness:'READY_NOW'}");
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        own.problem(422, "UNPROCESSABLE").faults());
    UUID copy =
        scene
            .tenant
            .person("ana")
            .post("/privacy/exports", "{employeeExternalId:'ana'}")
            .expect(202)
            .id();
    admin.exportMade(copy);
    String told =
        scene.tenant.person("ana").get("/privacy/exports/" + copy + "/document").expect(200).body();
    assertTrue(!told.contains("k-head-ana") && !told.contains("READY_NOW"), told);
    assertTrue(!admin.get("/events?limit=500").body().contains("k-head-ana"));
  }

  @Test
  void partnersSeeTheirUnits() {
    scene.nominate("k-head", "cy", "READY_NOW", "");
    scene.nominate("k-head", "bob", "READY_NOW", "");
    admin.create("positions", "desk", "{title:'Desk', orgUnitExternalId:'unit'}");
    admin.create("key-positions", "k-desk", "{positionExternalId:'desk', criticality:'LOW'}");
    scene.nominate("k-desk", "boss", "READY_NOW", "");
    scene.person("dee", "orgUnitExternalId:'unit'");
    Client dee = scene.tenant.caller("dee", List.of("hr-partner"), List.of(), "dee");
    assertEquals(Set.of("k-head-cy", "k-desk-boss"), nominations(dee));
    assertEquals(
        List.of("k-desk"), dee.get("/key-positions").expect(200).texts("/items", "/externalId"));
  }

  @Test
  void nobodyIsNominatedTwiceAndNoPositionIsKeyTwice() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    Answer twice =
        admin.put(
            "successors",
            "again",
            "{keyPositionExternalId:'k-head', employeeExternalId:'ana', nominatedReadiness:'READY_NOW'}");
    assertEquals(
        Set.of("/employeeExternalId DUPLICATE"), twice.problem(422, "UNPROCESSABLE").faults());
    Answer key =
        admin.put("key-positions", "other", "{positionExternalId:'head', criticality:'LOW'}");
    assertEquals(
        Set.of("/positionExternalId DUPLICATE"), key.problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        2,
        admin
            .importRows(
                "successors",
                "{externalId:'n1', keyPositionExternalId:'k-lead', employeeExternalId:'cy', nominatedReadiness:'READY_NOW'}",
                "{externalId:'n2', keyPositionExternalId:'k-lead', employeeExternalId:'cy', nominatedReadiness:'READY_NOW'}",
                "{externalId:'n3', keyPositionExternalId:'k-head', employeeExternalId:'ana', nominatedReadiness:'READY_NOW'}")
            .count("/counts/failed"));
  }

  @Test
  void departuresFallLevelByLevelAndChangeNothing() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    scene.nominate("k-lead", "bob", "ONE_TO_TWO_YEARS", "");
    String body = "{employeeIds:['" + admin.id("employees", "boss") + "']}";
    try (Psql psql = Psql.application().tenant(scene.tenant.slug())) {
      long events = psql.count("select count(*) from change_event");
      Answer fall = admin.post("/key-positions/what-ifs", body).expect(200);
      assertEquals(2, fall.at("/levels").size());
      assertEquals("boss", fall.text("/levels/0/openings/0/left/externalId"));
      assertEquals("ana", fall.text("/levels/0/openings/0/movesUp/employee/externalId"));
      assertEquals("k-lead", fall.text("/levels/1/openings/0/keyPosition/externalId"));
      assertEquals("bob", fall.text("/levels/1/openings/0/movesUp/employee/externalId"));
      assertEquals(0, fall.count("/openCount"));
      assertEquals("NO_COVER", fall.text("/lostCover/0/after"));
      assertEquals(events, psql.count("select count(*) from change_event"));
    }
    assertEquals(2, admin.get("/successors").expect(200).at("/items").size());
    scene.tenant.person("boss").post("/key-positions/what-ifs", body).problem(403, "FORBIDDEN");
    Answer unknown =
        admin.post("/key-positions/what-ifs", "{employeeIds:['" + UUID.randomUUID() + "']}");
    assertEquals(
        Set.of("/employeeIds/0 UNKNOWN_REFERENCE"), unknown.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void overviewNamesSingleCovers() {
    scene.nominate("k-head", "bob", "READY_NOW", "");
    scene.nominate("k-lead", "bob", "THREE_PLUS_YEARS", "");
    Answer overview = admin.get("/succession-overview").expect(200);
    assertEquals("2/2", share(overview, "/covered"));
    assertEquals("1/2", share(overview, "/readyNow"));
    assertEquals("0/2", share(overview, "/noCover"));
    assertEquals("bob", overview.text("/singleCovers/0/employee/externalId"));
    assertEquals(2, overview.at("/singleCovers/0/keyPositions").size());
    assertEquals("CRITICAL", overview.text("/byCriticality/0/criticality"));
  }

  private List<String> uncovered(String uncovered) {
    return admin
        .get("/key-positions?sort=externalId&uncovered=" + uncovered)
        .expect(200)
        .texts("/items", "/externalId");
  }

  private static Set<String> nominations(Client caller) {
    return Set.copyOf(caller.get("/successors").expect(200).texts("/items", "/externalId"));
  }

  private static String share(Answer answer, String at) {
    return answer.text(at + "/numerator") + "/" + answer.text(at + "/denominator");
  }
}
