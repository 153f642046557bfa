package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Calibration: what is agreed holds, what held before stays on record, and both are counted. */
@QuarkusTest
class CalibrationTest {

  private final ReviewScene scene = new ReviewScene();

  @Test
  void whatIsAgreedHoldsAndIsEvidence() {
    UUID review = scene.answered();
    scene.step(scene.boss, review, "CALIBRATION").expect(200);
    String session = "/calibration-sessions/" + session("").id();
    UUID sql = scene.admin.id("competencies", "sql");
    Answer first = adjust(session, review, ", competencyId:'" + sql + "', level:4").expect(201);
    assertEquals("2", first.text("/before"), "the manager's rating");
    Answer again = adjust(session, review, ", competencyId:'" + sql + "', level:3.5").expect(201);
    assertEquals("4", again.text("/before"));
    Answer told = scene.boss.get("/reviews/" + review).expect(200);
    assertEquals("3.5", told.text("/score/sections/1/ratings/1/value"), "sql comes after law");
    String computed = told.text("/score/value");
    Answer whole = adjust(session, review, ", level:4").expect(201);
    assertEquals(computed, whole.text("/before"));
    assertEquals("4", scene.boss.get("/reviews/" + review).text("/result"));
    assertTrue(scene.ana.get("/reviews/" + review).at("/adjustments").isNull());
    Answer record = scene.admin.get(session + "/adjustments").expect(200);
    assertEquals(List.of("4", "3.5", "4"), record.texts("", "/level"));
    assertEquals(List.of("2", "4", computed), record.texts("", "/before"));
    scene.step(scene.boss, review, "SHARED").problem(403, "FORBIDDEN");
    close(session).expect(200);
    scene.step(scene.boss, review, "SHARED").expect(200);
    Answer evidence =
        scene
            .ana
            .get("/evidence?evidenceSource=CALIBRATION&employeeId=" + scene.academy.id("ana"))
            .expect(200);
    assertEquals(List.of("3.5"), evidence.texts("/items", "/level"));
    assertEquals(List.of("compared"), evidence.texts("/items", "/comment"));
    assertEquals(
        "3.5",
        scene
            .ana
            .get("/employees/" + scene.academy.id("ana") + "/proficiencies")
            .texts("", "/level")
            .stream()
            .filter("3.5"::equals)
            .findFirst()
            .orElse("not it"));
  }

  @Test
  void distributionsCountBeforeAndAfter() {
    UUID review = scene.answered();
    scene.step(scene.boss, review, "CALIBRATION").expect(200);
    UUID bob = scene.review("bob");
    for (String to : List.of("SELF", "MANAGER", "CALIBRATION")) {
      scene.step(scene.admin, bob, to, "go on").expect(200);
    }
    String session = "/calibration-sessions/" + session("").id();
    String clerksOnly = "/calibration-sessions/" + session(", audience:'employee eq \"ana\"'").id();
    adjust(session, review, ", level:4").expect(201);
    Answer told = scene.admin.get(session + "/distribution").expect(200);
    assertEquals(2, told.count("/reviews"));
    assertEquals(1, told.count("/unscoredBefore"), "nobody rated Bob");
    assertEquals(List.of("0", "2", "4"), told.texts("/bins", "/value"));
    assertEquals(List.of("0", "1", "0"), told.texts("/bins", "/before"));
    assertEquals(List.of("0", "0", "1"), told.texts("/bins", "/after"));
    assertEquals(1, scene.admin.get(clerksOnly + "/distribution").count("/reviews"));
    adjust(clerksOnly, bob, ", level:4").problem(422, "UNPROCESSABLE");
    assertEquals(0, scene.admin.get(session + "/transitions").expect(200).at("").size());
    Answer closed = close(session).expect(200);
    Answer steps = scene.admin.get(session + "/transitions").expect(200);
    assertEquals(List.of("OPEN", "CLOSED"), List.of(steps.text("/0/from"), steps.text("/0/to")));
    assertEquals(List.of("all agree"), steps.texts("", "/comment"));
    assertEquals(told.at("/bins"), closed.at("/distribution/bins"));
    scene.step(scene.admin, review, "MANAGER", "again").expect(200);
    assertEquals(
        told.at("/bins"), scene.admin.get(session + "/distribution").at("/bins"), "it stays");
    adjust(session, bob, ", level:4").problem(409, "CONFLICT");
    close(session).problem(409, "ILLEGAL_TRANSITION");
    Answer graph =
        scene
            .academy
            .tenant
            .graphql()
            .data(
                "{ calibrationSessions(state: CLOSED) { nodes { name cycle { name } distribution { bins { label after } } transitions { comment } } } }");
    assertEquals("All", graph.text("/data/calibrationSessions/nodes/0/distribution/bins/2/label"));
    assertEquals(
        "all agree", graph.text("/data/calibrationSessions/nodes/0/transitions/0/comment"));
  }

  @Test
  void allFaultsAreNamedAtOnceAndNobodyElseSeesIt() {
    UUID review = scene.answered();
    scene.step(scene.boss, review, "CALIBRATION").expect(200);
    String session = "/calibration-sessions/" + session("").id();
    UUID film = UUID.randomUUID();
    assertEquals(
        Set.of("/competencyId UNKNOWN_REFERENCE"),
        adjust(session, review, ", competencyId:'" + film + "', level:9")
            .problem(422, "UNPROCESSABLE")
            .faults());
    adjust(session, review, ", level:9").problem(422, "UNPROCESSABLE");
    assertEquals(
        Set.of("/cycleId UNKNOWN_REFERENCE", "/audience INVALID_FORMAT"),
        scene
            .admin
            .post("/calibration-sessions", "{cycleId:'" + film + "', name:'X', audience:'job eq'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    for (Client other : List.of(scene.boss, scene.ana, scene.academy.tenant.as("learning-admin"))) {
      other.get(session).problem(404, "NOT_FOUND");
      other.get(session + "/distribution").problem(404, "NOT_FOUND");
      other.get(session + "/adjustments").problem(404, "NOT_FOUND");
      assertEquals(0, other.get("/calibration-sessions?count=exact").count("/totalCount"));
      adjust(other, session, review, ", level:1").problem(403, "FORBIDDEN");
      new Graphql(other)
          .refused(
              "NOT_FOUND",
              "{ calibrationDistribution(sessionId: \""
                  + session.replaceFirst(".*/", "")
                  + "\") { reviews } }");
    }
    Client herself = scene.academy.tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    adjust(herself, session, review, ", level:4").problem(403, "FORBIDDEN");
  }

  private Answer session(String more) {
    return scene
        .admin
        .post("/calibration-sessions", "{cycleId:'" + scene.cycle + "', name:'North'" + more + "}")
        .expect(201);
  }

  private Answer adjust(String session, UUID review, String what) {
    return adjust(scene.admin, session, review, what);
  }

  private static Answer adjust(Client caller, String session, UUID review, String what) {
    return caller.post(
        session + "/adjustments", "{reviewId:'" + review + "', reason:'compared'" + what + "}");
  }

  private Answer close(String session) {
    return scene.admin.post(session + "/transitions", "{to:'CLOSED', comment:'all agree'}");
  }
}
