package org.espalier.succession.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Talent pools that are nominated, and who may know of them. */
@QuarkusTest
class PooledBenchTest {

  private final SuccessionScene scene = new SuccessionScene();
  private final Client admin = scene.admin;
  private UUID pool = UUID.randomUUID();

  @BeforeEach
  void pools() {
    pool =
        admin.create("talent-pools", "next", "{name:'Next', criteria:'orgUnit eq \\\"unit\\\"'}");
    admin.create("talent-pools", "open", "{name:'Open', transparent:true}");
  }

  @Test
  void poolCountsAsOneSuccessorWithItsMembersAsCandidates() {
    nominate("k-head", "next", "READY_NOW", ", rank:2");
    add("next", "bob");
    new Workshop(admin).rate("bob", "a", "3");
    Answer bench = scene.bench(admin, "k-head").expect(200);
    assertEquals("COVERED", bench.text("/cover"));
    assertEquals("1", bench.text("/readyNow/numerator"));
    assertEquals("1", bench.text("/bench/numerator"));
    assertEquals(List.of(), SuccessionScene.people(bench));
    assertEquals("next", bench.text("/pools/0/pool/externalId"));
    assertEquals(2, bench.count("/pools/0/memberCount"));
    assertEquals(0, bench.count("/pools/0/readyNow"));
    assertEquals(List.of("bob", "cy"), candidates(bench));
    assertEquals("next", bench.text("/pools/0/candidates/0/through/externalId"));
    assertTrue(bench.at("/pools/0/candidates/0/computedReadiness").isObject(), bench::body);
    Answer overview = admin.get("/succession-overview").expect(200);
    assertEquals("1", overview.text("/covered/numerator"));
    assertEquals(
        List.of("k-lead"),
        admin.get("/key-positions?uncovered=true").expect(200).texts("/items", "/externalId"));
    Answer fall =
        admin
            .post(
                "/key-positions/what-ifs",
                "{employeeIds:['" + admin.id("employees", "boss") + "']}")
            .expect(200);
    assertEquals("next", fall.text("/levels/0/openings/0/movesUp/through/externalId"), fall::body);
  }

  @Test
  void poolOfNobodyElseCoversNothing() {
    nominate("k-lead", "open", "READY_NOW", "");
    assertEquals("NO_COVER", scene.bench(admin, "k-lead").text("/cover"));
    add("open", "ana");
    Answer incumbent = scene.bench(admin, "k-lead");
    assertEquals("NO_COVER", incumbent.text("/cover"));
    assertEquals(0, incumbent.count("/pools/0/memberCount"));
    add("open", "cy");
    assertEquals("COVERED", scene.bench(admin, "k-lead").text("/cover"));
    scene.person("cy", "status:'INACTIVE'");
    assertEquals("NO_COVER", scene.bench(admin, "k-lead").text("/cover"));
    scene.person("cy", "");
    admin.patch("/talent-pools/" + admin.id("talent-pools", "open"), "{status:'INACTIVE'}");
    Answer unused = scene.bench(admin, "k-lead");
    assertEquals("NO_COVER", unused.text("/cover"));
    assertEquals(0, unused.at("/pools").size());
  }

  @Test
  void nominationNamesSomebodyOrAPoolOnce() {
    for (String both : List.of("", ", employeeExternalId:'bob', talentPoolExternalId:'next'")) {
      assertEquals(
          Set.of("/employeeExternalId EXCLUSIVE"),
          admin
              .put(
                  "successors",
                  "n",
                  "{keyPositionExternalId:'k-head', nominatedReadiness:'READY_NOW'" + both + "}")
              .problem(422, "UNPROCESSABLE")
              .faults());
    }
    nominate("k-head", "next", "READY_NOW", "");
    assertEquals(
        Set.of("/talentPoolExternalId DUPLICATE"),
        admin
            .put("successors", "again", body("k-head", "next", "READY_NOW", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/talentPoolExternalId UNKNOWN_REFERENCE"),
        admin
            .put("successors", "none", body("k-head", "none", "READY_NOW", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/talentPoolExternalId IMMUTABLE"),
        admin
            .put("successors", "k-head-next", body("k-head", "open", "READY_NOW", ""))
            .problem(422, "UNPROCESSABLE")
            .faults());
    admin.delete("/talent-pools/" + pool).problem(409, "IN_USE");
    assertEquals(1, admin.get("/successors?talentPoolId=" + pool).expect(200).at("/items").size());
    Answer imported =
        admin.importRows(
            "successors",
            "{externalId:'i1', keyPositionExternalId:'k-lead', talentPoolExternalId:'next', nominatedReadiness:'READY_NOW'}",
            "{externalId:'i2', keyPositionExternalId:'k-lead', talentPoolExternalId:'next', nominatedReadiness:'READY_NOW'}");
    assertEquals(1, imported.count("/counts/created"));
    assertEquals(1, imported.count("/counts/failed"));
    Answer file = admin.get("/exports/successors").expect(200);
    assertTrue(file.body().contains("\"talentPoolExternalId\":\"next\""), file::body);
  }

  @Test
  void poolsAreToldToThoseWhoMayKnowOfThemAndNobodyIsACandidateToOneself() {
    nominate("k-head", "next", "READY_NOW", "");
    nominate("k-head", "open", "ONE_TO_TWO_YEARS", "");
    add("next", "bob");
    add("open", "bob");
    scene.person("top", "");
    scene.person("boss", "positionExternalId:'head', managerExternalId:'top'");
    Client top = scene.tenant.person("top");
    Answer seen = scene.bench(top, "k-head").expect(200);
    assertEquals(List.of("open"), seen.texts("/pools", "/pool/externalId"));
    assertEquals(List.of("bob"), candidates(seen));
    assertEquals(
        List.of("k-head-open"), top.get("/successors").expect(200).texts("/items", "/externalId"));
    Client bob = scene.tenant.person("bob");
    assertEquals(0, bob.get("/successors").expect(200).at("/items").size());
    Client cy = scene.tenant.caller("cy", List.of("talent-admin"), List.of(), "cy");
    Answer own = scene.bench(cy, "k-head").expect(200);
    assertEquals(1, own.count("/pools/0/memberCount"));
    assertEquals(List.of("bob"), candidates(own));
    assertFalse(own.body().contains("\"cy\""), own::body);
    Client half = scene.tenant.program("key-positions:read", "successors:read", "employees:read");
    assertEquals(0, scene.bench(half, "k-head").expect(200).at("/pools").size());
    assertEquals(0, half.get("/successors").expect(200).at("/items").size());
    Client whole =
        scene.tenant.program(
            "key-positions:read", "successors:read", "employees:read", "talent-pools:read");
    Answer told = scene.bench(whole, "k-head").expect(200);
    assertEquals(2, told.at("/pools").size());
    assertTrue(told.at("/pools/0/readyNow").isNull(), told::body);
    assertTrue(told.at("/pools/0/candidates/0/computedReadiness").isNull(), told::body);
  }

  private void nominate(String key, String talentPool, String readiness, String rest) {
    admin.create("successors", key + "-" + talentPool, body(key, talentPool, readiness, rest));
  }

  private static String body(String key, String talentPool, String readiness, String rest) {
    return "{keyPositionExternalId:'%s', talentPoolExternalId:'%s', nominatedReadiness:'%s'%s}"
        .formatted(key, talentPool, readiness, rest);
  }

  private void add(String talentPool, String person) {
    admin
        .post(
            "/talent-pools/" + admin.id("talent-pools", talentPool) + "/members",
            "{employeeExternalId:'" + person + "'}")
        .expect(200);
  }

  private static List<String> candidates(Answer bench) {
    return bench.expect(200).texts("/pools/0/candidates", "/employee/externalId");
  }
}
