package org.espalier.performance.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest {

  private static final String NONE = "00000000-0000-0000-0000-000000000001";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client lead = tenant.person("lead");
  private final Client ana = tenant.person("ana");
  private final Client bo = tenant.person("bo");

  /** Ana reports to lead; bo and out have to do with nobody. */
  @BeforeEach
  void organisation() {
    Workshop workshop = new Workshop(admin).furnish();
    workshop.engineer("lead", "");
    workshop.engineer("ana", "lead");
    workshop.engineer("bo", "");
    workshop.engineer("out", "");
    admin.patch(framework(), "{feedbackCounts:true}").expect(200);
  }

  @Test
  void whoSeesItIsAsItSays() {
    String person = give(bo, "PERSON");
    String line = give(bo, "LINE");
    String own = give(bo, "PRIVATE");
    seen(bo, person, line, own);
    seen(lead, person, line);
    seen(ana, person);
    seen(admin, person, line);
    seen(tenant.person("out"));
    seen(tenant.program("feedback:read"), person, line);
    tenant.program("goals:read").get("/feedback").problem(403, "FORBIDDEN");
    seen(tenant.caller("ana", List.of("talent-admin"), List.of(), "ana"), person);
    for (String hidden : List.of(line, own)) {
      ana.get(hidden).problem(404, "NOT_FOUND");
      ana.delete(hidden).problem(404, "NOT_FOUND");
    }
    admin.get(own).problem(404, "NOT_FOUND");
    assertEquals(1, ana.get("/feedback?count=exact").expect(200).count("/totalCount"));
  }

  @Test
  void noEventTellsOfWhatIsHidden() {
    give(bo, "PERSON");
    give(bo, "LINE");
    give(bo, "PRIVATE");
    assertEquals(
        1,
        ana.get("/events?limit=500").expect(200).texts("/items", "/type").stream()
            .filter(type -> type.startsWith("feedback."))
            .count());
  }

  @Test
  void copiesForThePersonHaveWhatThePersonMaySee() {
    bo.post("/feedback", about("ana", "LINE", "behind the back", "")).expect(201);
    bo.post("/feedback", about("ana", "PERSON", "to the face", "")).expect(201);
    UUID export =
        admin.exportMade(
            admin.post("/privacy/exports", "{employeeExternalId:'ana'}").expect(202).id());
    String document = admin.get("/privacy/exports/" + export + "/document").expect(200).body();
    assertTrue(document.contains("to the face"), document);
    assertTrue(!document.contains("behind the back"), document);
  }

  @Test
  void levelsBecomeEvidenceWhereTheFrameworkSaysSo() {
    String level =
        ", competencies:[{competencyExternalId:'a', level:3}, {competencyExternalId:'b'}]";
    Answer given = bo.post("/feedback", about("ana", "PERSON", "Good", level)).expect(201);
    assertEquals(List.of("3", "null"), given.texts("/competencies", "/level"));
    assertEquals(List.of("PEER 3"), evidence());
    assertEquals("3", actual());
    bo.with("If-Match", given.etag()).delete("/feedback/" + given.id()).expect(204);
    assertEquals("null", actual());
    bo.get("/feedback/" + given.id()).problem(410, "GONE");
    admin.patch(framework(), "{feedbackCounts:false}").expect(200);
    bo.post("/feedback", about("ana", "PERSON", "Good", level)).expect(201);
    assertEquals("null", actual());
  }

  @Test
  void neitherOneselfNorWhatThePersonMayNotSeeMakesEvidence() {
    String level = ", competencies:[{competencyExternalId:'a', level:3}]";
    ana.post("/feedback", about("ana", "PERSON", "Me", level)).expect(201);
    lead.post("/feedback", about("ana", "LINE", "Good", level)).expect(201);
    bo.post("/feedback", about("ana", "PRIVATE", "Good", level)).expect(201);
    admin.post("/feedback", about("ana", "PERSON", "Good", level)).expect(201);
    assertEquals(List.of(), evidence());
  }

  @Test
  void whoMayOnlyWriteGetsWhatWasWritten() {
    Client writer = tenant.program("feedback:write");
    Answer given = writer.post("/feedback", about("ana", "PERSON", "Told", "")).expect(201);
    assertEquals("Told", given.text("/text"));
    assertEquals(
        1,
        writer
            .post(
                "/feedback-requests",
                "{aboutEmployeeExternalId:'ana', fromEmployees:[{employeeExternalId:'bo'}], question:'How?'}")
            .expect(200)
            .at("/requests")
            .size());
    writer.get("/feedback/" + given.id()).problem(403, "FORBIDDEN");
    admin.delete("/employees/" + admin.id("employees", "ana")).problem(409, "IN_USE");
  }

  @Test
  void onlyItsGiverWithdraws() {
    String given = give(bo, "PERSON");
    for (Client other : List.of(ana, lead, admin)) {
      other.delete(given).problem(403, "FORBIDDEN");
    }
    bo.with("If-Match", "\"9-0\"").delete(given).problem(412, "STALE_VERSION");
    bo.delete(given).expect(204);
    bo.delete(given).problem(410, "GONE");
    assertEquals(List.of(), ana.get("/feedback").expect(200).texts("/items", "/id"));
  }

  @Test
  void unknownAndFormerPeopleAreNotThere() {
    admin
        .put("employees", "out", "{givenName:'O', familyName:'Ut', status:'INACTIVE'}")
        .expect(200);
    for (String nobody : List.of("out", "nobody")) {
      Answer refused = bo.post("/feedback", about(nobody, "PERSON", "Hm", ""));
      refused.problem(422, "UNPROCESSABLE");
      assertEquals(Set.of("/employeeExternalId UNKNOWN_REFERENCE"), refused.faults());
    }
    Answer wrong =
        bo.post(
            "/feedback",
            "{employeeExternalId:'ana', kind:'NOTE', text:'T', visibility:'PERSON', requestId:'"
                + NONE
                + "', competencies:[{competencyExternalId:'a', level:9}, {competencyExternalId:'a'}]}");
    assertEquals(
        Set.of(
            "/requestId UNKNOWN_REFERENCE",
            "/competencies/0/level LEVEL_OUTSIDE_SCALE",
            "/competencies/1 DUPLICATE"),
        wrong.faults());
    tenant
        .subject("stranger")
        .post("/feedback", about("ana", "PERSON", "Hm", ""))
        .problem(403, "FORBIDDEN");
  }

  @Test
  void listsAreNarrowed() {
    give(bo, "PERSON");
    bo.post("/feedback", about("lead", "PERSON", "Other", "")).expect(201);
    UUID id = admin.id("employees", "ana");
    assertEquals(1, bo.get("/feedback?employeeId=" + id).expect(200).at("/items").size());
    assertEquals(0, bo.get("/feedback?giverId=" + id).expect(200).at("/items").size());
    assertEquals(2, bo.get("/feedback?kind=PRAISE").expect(200).at("/items").size());
    assertEquals(0, bo.get("/feedback?kind=NOTE").expect(200).at("/items").size());
  }

  @Test
  void whoIsAskedAnswersOrDeclines() {
    String question =
        "{aboutEmployeeExternalId:'%s', fromEmployees:[{employeeExternalId:'bo'}, {employeeExternalId:'out'}], question:'How?'}";
    Answer asked = ana.post("/feedback-requests", question.formatted("ana")).expect(200);
    String first = asked.text("/requests/0/id");
    String second = asked.text("/requests/1/id");
    assertEquals(List.of("bo", "out"), asked.texts("/requests", "/asked/externalId"));
    assertEquals(List.of(first), bo.get("/feedback-requests").expect(200).texts("/items", "/id"));
    assertEquals(2, ana.get("/feedback-requests").expect(200).at("/items").size());
    assertEquals(0, lead.get("/feedback-requests").expect(200).at("/items").size());
    lead.get("/feedback-requests/" + first).problem(404, "NOT_FOUND");
    Answer others =
        bo.post("/feedback", about("ana", "PERSON", "So", ", requestId:'" + second + "'"));
    assertEquals(Set.of("/requestId UNKNOWN_REFERENCE"), others.faults());
    for (String hidden : List.of("PRIVATE", "LINE")) {
      Answer unseen =
          bo.post("/feedback", about("ana", hidden, "So", ", requestId:'" + first + "'"));
      assertEquals(Set.of("/visibility NOT_ALLOWED"), unseen.faults());
    }
    admin.delete("/employees/" + admin.id("employees", "bo")).problem(409, "IN_USE");
    Answer given =
        bo.post("/feedback", about("ana", "PERSON", "So", ", requestId:'" + first + "'"));
    assertEquals(first, given.expect(201).text("/requestId"));
    assertEquals("ANSWERED", ana.get("/feedback-requests/" + first).text("/state"));
    assertEquals(
        Set.of("/requestId NOT_ALLOWED"),
        bo.post("/feedback", about("ana", "PERSON", "So", ", requestId:'" + first + "'")).faults());
    ana.post("/feedback-requests/" + second + "/refusals", "{}").problem(403, "FORBIDDEN");
    Answer declined =
        tenant.person("out").post("/feedback-requests/" + second + "/refusals", "{reason:'away'}");
    assertEquals("DECLINED", declined.expect(200).text("/state"));
    tenant
        .person("out")
        .post("/feedback-requests/" + second + "/refusals", "{}")
        .problem(409, "CONFLICT");
    lead.post("/feedback-requests", question.formatted("ana")).expect(200);
    bo.post("/feedback-requests", question.formatted("ana")).problem(403, "FORBIDDEN");
  }

  @Test
  void theGraphHidesTheSame() {
    give(bo, "PERSON");
    give(bo, "LINE");
    String list =
        "{ employee(externalId: \"ana\") { feedback { totalCount nodes { text giver { externalId } } } } }";
    assertEquals(1, new Graphql(ana).data(list).count("/data/employee/feedback/totalCount"));
    assertEquals(2, new Graphql(lead).data(list).count("/data/employee/feedback/totalCount"));
    Answer made =
        new Graphql(bo)
            .data(
                "mutation { giveFeedback(input: {employeeExternalId: \"ana\", kind: NOTE, text: \"Hm\", visibility: PRIVATE}) { feedback { id } } }");
    String id = made.text("/data/giveFeedback/feedback/id");
    new Graphql(lead).refused("NOT_FOUND", "{ feedback(id: \"" + id + "\") { id } }");
    assertTrue(
        new Graphql(lead)
            .data("{ nodes(ids: [\"" + id + "\"]) { id } }")
            .at("/data/nodes/0")
            .isNull());
    new Graphql(bo).data("mutation { withdrawFeedback(id: \"" + id + "\") { deletedId } }");
  }

  private String give(Client giver, String visibility) {
    return "/feedback/"
        + giver.post("/feedback", about("ana", visibility, "Hm", "")).expect(201).id();
  }

  private static String about(String person, String visibility, String text, String more) {
    return "{employeeExternalId:'%s', kind:'PRAISE', text:'%s', visibility:'%s'%s}"
        .formatted(person, text, visibility, more);
  }

  private static void seen(Client caller, String... paths) {
    List<String> ids = List.of(paths).stream().map(path -> path.substring(10)).toList();
    assertEquals(
        Set.copyOf(ids), Set.copyOf(caller.get("/feedback").expect(200).texts("/items", "/id")));
    List.of(paths).forEach(path -> caller.get(path).expect(200));
  }

  private List<String> evidence() {
    Answer all = admin.get("/evidence?employeeId=" + admin.id("employees", "ana")).expect(200);
    List<String> told = new ArrayList<>();
    all.at("/items")
        .forEach(one -> told.add(one.path("source").asText() + " " + one.path("level").asText()));
    return told;
  }

  private String actual() {
    Answer gap = admin.get("/employees/" + admin.id("employees", "ana") + "/gap").expect(200);
    int place = gap.texts("/items", "/competency/externalId").indexOf("a");
    return gap.at("/items/" + place + "/actual").asText();
  }

  private String framework() {
    return "/frameworks/" + admin.id("frameworks", "frame");
  }
}
