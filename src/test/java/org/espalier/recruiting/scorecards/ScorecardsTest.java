package org.espalier.recruiting.scorecards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.recruiting.Fill;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScorecardsTest {

  private final Fill fill = Fill.fresh();
  private final Client admin = fill.admin();

  @Test
  void interviewersSeeTheOthersAfterTheirOwn() {
    UUID id = applied("can");
    UUID first = fill.rates("int", id, "a", "3").expect(201).id();
    assertEquals(List.of(), seen("ian", id));
    fill.tenant().person("ian").get("/scorecards/" + first).problem(404, "NOT_FOUND");
    assertEquals(List.of("int"), seen("int", id));
    assertEquals(List.of("int"), seen("boss", id));
    UUID own = fill.rates("ian", id, "a", "1").expect(201).id();
    assertEquals(List.of("int", "ian"), seen("ian", id));
    fill.tenant()
        .person("ian")
        .post("/scorecards/" + own + "/revocations", "{reason:'another talk'}")
        .expect(200);
    assertEquals(List.of("ian"), seen("ian", id));
    fill.tenant().person("ana").get("/scorecards/" + first).problem(404, "NOT_FOUND");
  }

  @Test
  void cardsAreRevokedNotChanged() {
    UUID id = applied("can");
    UUID card = fill.rates("int", id, "a", "3").expect(201).id();
    fill.rates("int", id, "a", "2").problem(409, "CONFLICT");
    assertEquals("3", actual(id));
    fill.tenant()
        .person("boss")
        .post("/scorecards/" + card + "/revocations", "{reason:'x'}")
        .problem(403, "FORBIDDEN");
    Client own = fill.tenant().person("int");
    Answer revoked =
        own.post("/scorecards/" + card + "/revocations", "{reason:'mixed up'}").expect(200);
    assertEquals("mixed up", revoked.text("/revocationReason"));
    own.post("/scorecards/" + card + "/revocations", "{reason:'again'}").problem(409, "CONFLICT");
    assertEquals("null", actual(id));
    fill.rates("int", id, "a", "2").expect(201);
    assertEquals("2", actual(id));
    assertEquals(2, admin.get("/job-applications/" + id + "/scorecards").expect(200).json().size());
  }

  @Test
  void nobodyJudgesOneselfOrSeesWhatIsThought() {
    UUID requisition = fill.open("req", "");
    Client ana = fill.tenant().person("ana");
    UUID id =
        ana.post("/job-applications", "{requisitionExternalId:'req', employeeExternalId:'ana'}")
            .expect(201)
            .id();
    fill.rates("int", id, "a", "2").expect(201);
    assertEquals(List.of(), seen("ana", id));
    fill.rates("ana", id, "a", "4").problem(403, "FORBIDDEN");
    Client anaAsAdmin = fill.tenant().caller("ana", List.of("talent-admin"), List.of(), "ana");
    assertEquals(
        0, anaAsAdmin.get("/job-applications/" + id + "/scorecards").expect(200).json().size());
    anaAsAdmin
        .post(
            "/job-applications/" + id + "/scorecards",
            "{interviewerExternalId:'ana', recommendation:'YES', ratings:[]}")
        .problem(403, "FORBIDDEN");
    anaAsAdmin.get("/job-applications/" + id + "/transitions").problem(403, "FORBIDDEN");
    Fill.step(anaAsAdmin, id, "SCREENING", "").problem(403, "FORBIDDEN");
    assertEquals(
        0, anaAsAdmin.get("/requisitions/" + requisition + "/ranking").at("/candidates").size());
    assertTrue(!ana.get("/evidence").expect(200).body().contains("ASSESSMENT"));
    ana.get("/requisitions/" + requisition + "/ranking").problem(403, "FORBIDDEN");
  }

  @Test
  void everyFaultIsNamed() {
    UUID id = applied("can");
    Answer wrong =
        fill.tenant()
            .person("int")
            .post(
                "/job-applications/" + id + "/scorecards",
                "{recommendation:'YES', ratings:[{competencyExternalId:'a', level:7}, {competencyExternalId:'none', level:1}]}");
    assertEquals(
        Set.of(
            "/ratings/0/level LEVEL_OUTSIDE_SCALE",
            "/ratings/1/competencyExternalId UNKNOWN_REFERENCE"),
        wrong.problem(422, "UNPROCESSABLE").faults());
    Answer nobody =
        admin.post(
            "/job-applications/" + id + "/scorecards",
            "{interviewerExternalId:'nobody', recommendation:'NO', ratings:[]}");
    assertEquals(
        Set.of("/interviewerExternalId UNKNOWN_REFERENCE"),
        nobody.problem(422, "UNPROCESSABLE").faults());
    Answer unsaid =
        admin.post("/job-applications/" + id + "/scorecards", "{recommendation:'NO', ratings:[]}");
    assertEquals(
        Set.of("/interviewerExternalId REQUIRED"), unsaid.problem(400, "INVALID_REQUEST").faults());
    Fill.step(admin, id, "REJECTED", "no").expect(200);
    fill.rates("int", id, "a", "2").problem(409, "CONFLICT");
  }

  private UUID applied(String candidate) {
    fill.open("req", "");
    fill.candidate(candidate);
    return fill.applies(candidate, "req", "INTERVIEW");
  }

  private List<String> seen(String who, UUID application) {
    return fill.tenant()
        .person(who)
        .get("/job-applications/" + application + "/scorecards")
        .expect(200)
        .texts("", "/interviewerExternalId");
  }

  /** The level of competency a that the ranking counts. */
  private String actual(UUID application) {
    String requisition = admin.get("/job-applications/" + application).text("/requisitionId");
    Answer ranking = admin.get("/requisitions/" + requisition + "/ranking").expect(200);
    String items = "/candidates/0/standing/items";
    int at = ranking.texts(items, "/competency/externalId").indexOf("a");
    return ranking.text(items + "/" + at + "/actual");
  }
}
