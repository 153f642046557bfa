package org.espalier.succession.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What nominations tell to whom, and what they do not. */
@QuarkusTest
class NominationRightsTest {

  private final SuccessionScene scene = new SuccessionScene();
  private final Client admin = scene.admin;

  @Test
  void programsNeedTheScopeOfNominationsWhereverTheseAreTold() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    String leaving = "{employeeIds:['" + admin.id("employees", "boss") + "']}";
    Client half = scene.tenant.program("key-positions:read", "employees:read");
    half.get("/key-positions").expect(200);
    for (Answer answer :
        List.of(
            scene.bench(half, "k-head"),
            half.get("/succession-overview"),
            half.get("/key-positions?uncovered=true"),
            half.post("/key-positions/what-ifs", leaving))) {
      assertTrue(answer.problem(403, "FORBIDDEN").body().contains("successors:read"), answer::body);
    }
    Client whole = scene.tenant.program("key-positions:read", "employees:read", "successors:read");
    assertEquals(List.of("ana"), SuccessionScene.people(scene.bench(whole, "k-head")));
    whole.get("/succession-overview").expect(200);
    whole.get("/key-positions?uncovered=true").expect(200);
    whole.post("/key-positions/what-ifs", leaving).expect(200);
    Client blind = scene.tenant.program("key-positions:read", "successors:read");
    blind.post("/key-positions/what-ifs", leaving).problem(403, "FORBIDDEN");
  }

  @Test
  void riskOfOthersTellsNothingOfOnesOwnNomination() {
    scene.nominate("k-head", "ana", "READY_NOW", "");
    String path = "/employees/" + admin.id("employees", "ana") + "/flight-risk";
    Client bob = scene.tenant.caller("bob", List.of("talent-admin"), List.of(), "bob");
    String alone = bob.get(path).expect(200).text("/score");
    assertEquals(alone, admin.get(path).text("/score"));
    scene.nominate("k-head", "bob", "READY_NOW", "");
    assertEquals(alone, bob.get(path).text("/score"));
    assertNotEquals(alone, admin.get(path).text("/score"), "who may know sees two to follow");
    admin.patch("/key-positions/" + admin.id("key-positions", "k-head"), "{status:'INACTIVE'}");
    assertEquals(admin.get(path).text("/score"), bob.get(path).text("/score"));
  }

  @Test
  void refusalsTellNothingOfRatings() {
    admin
        .post("/talent-ratings", "{employeeExternalId:'cy', kind:'POTENTIAL', value:4}")
        .expect(201);
    Answer refused =
        admin.delete("/employees/" + admin.id("employees", "cy")).problem(409, "IN_USE");
    assertFalse(refused.text("/detail").contains("talent"), refused::body);
  }

  @Test
  void whetherNomineesWantItIsToldToThoseWhoSeeWhatTheyWant() {
    for (String person : List.of("ana", "bob", "cy")) {
      scene.nominate("k-head", person, "READY_NOW", "");
    }
    admin.create("jobs", "elsewhere", "{title:'Elsewhere'}");
    admin.create(
        "career-aspirations", "a", "{employeeExternalId:'ana', positionExternalId:'head'}");
    admin.create(
        "career-aspirations", "b", "{employeeExternalId:'bob', jobExternalId:'elsewhere'}");
    admin.create("career-aspirations", "c", "{employeeExternalId:'cy', jobExternalId:'engineer'}");
    Answer bench = scene.bench(admin, "k-head");
    assertEquals(
        Set.of("ana true", "bob false", "cy true"), interests(bench), "head is an engineer's");
    admin.patch(
        "/career-aspirations/" + admin.id("career-aspirations", "c"), "{status:'INACTIVE'}");
    assertTrue(interests(scene.bench(admin, "k-head")).contains("cy false"));
    Client blind = scene.tenant.program("key-positions:read", "employees:read", "successors:read");
    assertEquals(
        Set.of("ana null", "bob null", "cy null"), interests(scene.bench(blind, "k-head")));
    admin.create("employees", "top", "{givenName:'T', familyName:'Top'}");
    scene.person("boss", "positionExternalId:'head', managerExternalId:'top'");
    Answer seen = scene.bench(scene.tenant.person("top"), "k-head");
    assertTrue(interests(seen).containsAll(Set.of("ana true", "cy null")), seen::body);
  }

  private static Set<String> interests(Answer bench) {
    Set<String> told = new TreeSet<>();
    bench
        .at("/successors")
        .forEach(one ->
            told.add(
                one.at("/employee/externalId").asText() + " " + one.at("/interested").asText()));
    return told;
  }

  @Test
  void computedReadinessIsToldToThoseWhoSeeTheGap() {
    scene.nominate("k-head", "bob", "READY_NOW", "");
    scene.nominate("k-head", "cy", "ONE_TO_TWO_YEARS", "");
    admin.create("employees", "top", "{givenName:'T', familyName:'Top'}");
    scene.person("boss", "positionExternalId:'head', managerExternalId:'top'");
    Client top = scene.tenant.person("top");
    Answer bench = scene.bench(top, "k-head");
    assertEquals(List.of("bob", "cy"), SuccessionScene.people(bench));
    assertTrue(bench.at("/successors/0/computedReadiness").isObject(), bench::body);
    assertTrue(bench.at("/successors/1/computedReadiness").isNull(), bench::body);
    Answer listed = top.get("/successors?sort=externalId").expect(200);
    assertEquals(List.of("k-head-bob", "k-head-cy"), listed.texts("/items", "/externalId"));
    assertTrue(listed.at("/items/0/computedReadiness").isObject(), listed::body);
    assertTrue(listed.at("/items/1/computedReadiness").isNull(), listed::body);
    Answer program = scene.tenant.program("successors:read").get("/successors").expect(200);
    assertTrue(program.at("/items/0/computedReadiness").isNull(), program::body);
    Answer reader =
        scene.tenant.program("successors:read", "gaps:read").get("/successors").expect(200);
    assertTrue(reader.at("/items/0/computedReadiness").isObject(), reader::body);
  }

  @Test
  void nobodyTakesOverTheNominationOfSomebodyElse() {
    UUID anas = scene.nominate("k-head", "ana", "READY_NOW", "");
    Client ana = scene.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    String bob =
        "{keyPositionExternalId:'k-head', employeeExternalId:'bob', nominatedReadiness:'READY_NOW'}";
    Answer hidden = ana.put("successors", "k-head-ana", bob).problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/employeeExternalId IMMUTABLE"), hidden.faults());
    Answer seen = admin.put("successors", "k-head-ana", bob).problem(422, "UNPROCESSABLE");
    assertEquals(seen.at("/errors"), hidden.at("/errors"));
    Answer imported =
        ana.importRows(
            "successors",
            "{externalId:'k-head-ana', keyPositionExternalId:'k-head', employeeExternalId:'bob',"
                + " nominatedReadiness:'READY_NOW'}",
            "{externalId:'new', keyPositionExternalId:'k-lead', employeeExternalId:'bob',"
                + " nominatedReadiness:'READY_NOW'}");
    assertEquals(1, imported.count("/counts/failed"));
    assertEquals(1, imported.count("/counts/created"));
    assertEquals("ana", admin.get("/successors/" + anas).expect(200).text("/employeeExternalId"));
    admin.patch("/successors/" + anas, "{employeeExternalId:'cy'}").problem(422, "UNPROCESSABLE");
    assertEquals(7, admin.patch("/successors/" + anas, "{rank:7}").expect(200).count("/rank"));
  }

  @Test
  void keyPositionsTakeTheirNominationsWithThem() {
    UUID anas = scene.nominate("k-head", "ana", "READY_NOW", "");
    UUID bobs = scene.nominate("k-head", "bob", "READY_NOW", "");
    Client ana = scene.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    ana.delete("/key-positions/" + admin.id("key-positions", "k-head")).expect(204);
    admin.get("/successors/" + anas).problem(410, "GONE");
    admin.get("/successors/" + bobs).problem(410, "GONE");
    assertEquals(
        2,
        admin.get("/events?limit=500").expect(200).texts("/items", "/type").stream()
            .filter(type -> type.equals("successor.deleted"))
            .count());
  }

  @Test
  void peopleTakeTheirNominationsWithThem() {
    UUID cys = scene.nominate("k-head", "cy", "READY_NOW", "");
    admin.delete("/employees/" + admin.id("employees", "cy")).expect(204);
    admin.get("/successors/" + cys).problem(410, "GONE");
  }
}
