package org.espalier.knowledge.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Finished lessons are evidence where the framework says so, and stand in transcripts anyway. */
@QuarkusTest
class LessonEvidenceTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client ana = tenant.person("ana");
  private final Client ben = tenant.person("ben");
  private final UUID lesson;

  LessonEvidenceTest() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'scale', selfCounts:true}");
    for (String competency : List.of("sql", "tact")) {
      admin.create(
          "competencies",
          competency,
          "{name:'%s', frameworkExternalId:'f', tier:'JOB'}".formatted(competency));
    }
    for (String person : List.of("ana", "ben", "cem")) {
      admin.create("employees", person, "{givenName:'%s', familyName:'X'}".formatted(person));
    }
    lesson =
        admin.create(
            "articles",
            "l",
            "{kind:'LESSON', minutes:10, title:'L', language:'en', body:'B', authorExternalId:'ana',"
                + " coAuthorExternalIds:['cem'], state:'PUBLISHED',"
                + " competencies:[{competencyExternalId:'sql', level:2}, {competencyExternalId:'tact'}]}");
  }

  @Test
  void noneUnlessTheFrameworkSaysSo() {
    assertTrue(framework("").at("/lessonEvidence").isNull());
    finish(ben);
    assertEquals(List.of(), evidence("ben").texts("/items", "/source"));
    assertEquals(
        Set.of("/lessonEvidence NOT_ALLOWED"),
        admin.patch(path(), "{lessonEvidence:'MANAGER'}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void ofOneselfAtTheLevelThatTheLessonNames() {
    framework("lessonEvidence:'SELF'");
    finish(ben);
    finish(ben);
    Answer found = evidence("ben");
    assertEquals(List.of("SELF"), found.texts("/items", "/source"));
    assertEquals(List.of("sql"), found.texts("/items", "/competencyExternalId"));
    assertEquals("2", found.text("/items/0/level"));
    assertEquals("lesson-completion", found.text("/items/0/originType"));
    assertEquals("2", level("ben"));
  }

  @Test
  void ofItsAuthorAsAColleague() {
    framework("lessonEvidence:'PEER'");
    finish(ben);
    Answer found = evidence("ben");
    assertEquals(List.of("PEER"), found.texts("/items", "/source"));
    assertEquals(
        admin.id("employees", "ana").toString(), found.text("/items/0/raterId"), found::body);
  }

  @Test
  void notOfWhatIsThereAndNotOfWhatOneWroteOneself() {
    framework("lessonEvidence:'SELF'");
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ben', competencyExternalId:'sql', level:3, source:'ASSESSMENT'}")
        .expect(201);
    finish(ben);
    assertEquals(List.of("ASSESSMENT"), evidence("ben").texts("/items", "/source"));
    finish(ana);
    finish(tenant.person("cem"));
    assertEquals(0, evidence("ana").at("/items").size());
    assertEquals(0, evidence("cem").at("/items").size());
  }

  @Test
  void transcriptsTellThem() {
    framework("lessonEvidence:'SELF'");
    String path = "/employees/" + admin.id("employees", "ben") + "/transcript";
    String before = admin.get(path).expect(200).text("/asOf");
    finish(ben);
    ana.patch("/articles/" + lesson, "{title:'Other'}").expect(200);
    Answer told = ben.get(path).expect(200);
    assertEquals(List.of("L"), told.texts("/lessons", "/title"));
    assertEquals(List.of("sql"), told.texts("/lessons/0/evidence", "/competency"));
    assertEquals(
        List.of(1, 10),
        List.of(told.count("/lessons/0/version"), told.count("/lessons/0/minutes")));
    assertEquals(0, told.count("/totals/completions"));
    assertEquals(0, admin.get(path + "?asOf=" + before).expect(200).at("/lessons").size());
    Answer graph =
        new Graphql(ben)
            .data(
                "{ transcript(employeeId: \"%s\") { lessons { title version evidence { level } } } }"
                    .formatted(admin.id("employees", "ben")));
    assertEquals("2", graph.text("/data/transcript/lessons/0/evidence/0/level"));
    ana.get(path).problem(404, "NOT_FOUND");
  }

  private void finish(Client who) {
    who.post("/articles/" + lesson + "/completions", "{}").expect(200);
  }

  private String path() {
    return "/frameworks/" + admin.id("frameworks", "f");
  }

  private Answer framework(String change) {
    return admin.patch(path(), "{" + change + "}").expect(200);
  }

  private Answer evidence(String person) {
    return admin.get("/evidence?employeeId=" + admin.id("employees", person)).expect(200);
  }

  private String level(String person) {
    return admin
        .get("/employees/" + admin.id("employees", person) + "/proficiencies")
        .expect(200)
        .text("/0/level");
  }
}
