package org.espalier.plan.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** What becomes of lines that are accepted. */
@QuarkusTest
class AcceptancesTest {

  private static final String ALL = GroupScene.ALL;
  private final GroupScene scene = new GroupScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final Client boss = scene.boss;

  @Test
  void acceptedLinesGetTheirSeats() {
    UUID spring = scene.session("spring", "law-talk", "2090-03-01", 1);
    UUID summer = scene.session("summer", "law-talk", "2090-06-01", 1);
    // At the time of the first of them Ana is elsewhere.
    scene.session("show", "film", "2090-03-01", 5);
    admin.post("/enrolments", "{sessionExternalId:'show', employeeExternalId:'ana'}").expect(201);
    Answer draft = GroupScene.draft(boss, ALL);
    int ana = GroupScene.line(draft, "ana", "law-talk");
    int bob = GroupScene.line(draft, "bob", "law-talk");
    assertEquals(summer.toString(), draft.text("/lines/" + (ana - 1) + "/sessionId"));
    assertEquals(spring.toString(), draft.text("/lines/" + (bob - 1) + "/sessionId"));
    String path = "/group-drafts/" + draft.id() + "/acceptances";
    Answer accepted = boss.post(path, "{lines:[" + ana + "]}").expect(200);
    Answer seat =
        academy
            .as("ana")
            .get("/enrolments/" + accepted.text("/lines/" + (ana - 1) + "/enrolmentId"))
            .expect(200);
    assertEquals("ENROLLED", seat.text("/state"));
    assertEquals(summer.toString(), seat.text("/sessionId"));
    assertEquals(
        accepted.text("/lines/" + (ana - 1) + "/assignmentId"), seat.text("/assignmentId"));
    assertEquals(List.of("enrolment.created"), academy.events(seat.id()));
    assertEquals(0, admin.get("/sessions/" + summer).expect(200).count("/seatsFree"));
    // Somebody else was quicker.
    admin.post("/enrolments", "{sessionExternalId:'spring', employeeExternalId:'eve'}").expect(201);
    String detail =
        boss.post(path, "{lines:[" + bob + "]}").problem(409, "CONFLICT").text("/detail");
    assertTrue(detail.contains("the session has no free seat any more"), detail);
  }

  @Test
  void sessionsThatWereMovedOntoEachOtherAreNotForOnePerson() {
    scene.session("law", "law-talk", "2090-03-01", 5);
    UUID moved = scene.session("course", "sql-course", "2090-04-01", 5);
    Answer draft = GroupScene.draft(boss, ALL);
    int law = GroupScene.line(draft, "ana", "law-talk");
    int sql = GroupScene.line(draft, "ana", "sql-course");
    admin
        .patch(
            "/sessions/" + moved,
            "{startsAt:'2090-03-01T11:00:00Z', endsAt:'2090-03-01T13:00:00Z'}")
        .expect(200);
    String path = "/group-drafts/" + draft.id() + "/acceptances";
    String detail =
        boss.post(path, "{lines:[" + law + "," + sql + "]}")
            .problem(409, "CONFLICT")
            .text("/detail");
    assertTrue(detail.contains("elsewhere at the time of the session"), detail);
    assertEquals(0, admin.get("/enrolments?count=exact&limit=1").expect(200).count("/totalCount"));
    boss.post(path, "{lines:[" + law + "]}").expect(200);
  }

  @Test
  void acceptedLinesBecomeAssignmentsOnce() {
    Answer draft = GroupScene.draft(boss, ALL + ", dueBy:'2089-01-01'");
    int line = GroupScene.line(draft, "ana", "sql-course");
    String path = "/group-drafts/" + draft.id() + "/acceptances";
    Answer accepted = boss.post(path, "{lines:[" + line + "]}").expect(200);
    String assignment = accepted.text("/lines/" + (line - 1) + "/assignmentId");
    assertEquals("ACCEPTED", accepted.text("/lines/" + (line - 1) + "/state"));
    Answer made = academy.as("ana").get("/assignments/" + assignment).expect(200);
    assertEquals("MANAGER", made.text("/origin"));
    assertEquals("2089-01-01", made.text("/due"));
    assertNotEquals(draft.etag(), accepted.etag());
    boss.post(path, "{lines:[" + line + "]}").problem(409, "CONFLICT");
    assertEquals(
        Set.of("/lines/0 UNKNOWN_REFERENCE"),
        boss.post(path, "{lines:[999]}").problem(422, "UNPROCESSABLE").faults());
    boss.with("If-Match", draft.etag()).post(path, "{}").problem(412, "STALE_VERSION");
    Answer rest = boss.post(path, "{}").expect(200);
    assertEquals("SETTLED", rest.text("/state"));
    boss.post(path, "{}").problem(409, "CONFLICT");
    assertEquals(
        List.of("group-draft.created", "group-draft.updated", "group-draft.updated"),
        academy.events(draft.id()));
  }

  @Test
  void whatComesFirstIsAcceptedWithIt() {
    admin.create(
        "activities",
        "law-moot",
        "{title:'Moot', type:'COURSE', develops:[{competencyExternalId:'law', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'film'}]}");
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{status:'INACTIVE'}")
        .expect(200);
    Answer draft = GroupScene.draft(boss, ALL);
    int moot = GroupScene.line(draft, "ana", "law-moot");
    int film = GroupScene.line(draft, "ana", "film");
    assertEquals(film, draft.at("/lines/" + (moot - 1) + "/after/0").asInt());
    String path = "/group-drafts/" + draft.id() + "/acceptances";
    assertEquals(
        Set.of("/lines/0 NOT_ALLOWED"),
        boss.post(path, "{lines:[" + moot + "]}").problem(400, "INVALID_REQUEST").faults());
    boss.post(path, "{lines:[" + moot + "," + film + "]}").expect(200);
  }

  @Test
  void whatHasChangedIsToldAndNothingIsAssigned() {
    Answer draft = GroupScene.draft(boss, ALL);
    academy.rate("ana", "sql", "3");
    admin
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'law-talk'}")
        .expect(201);
    admin
        .post("/assignments", "{employeeExternalId:'bob', activityExternalId:'law-talk'}")
        .expect(201);
    String detail =
        boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}")
            .problem(409, "CONFLICT")
            .text("/detail");
    assertTrue(
        detail.contains(
                "Line " + GroupScene.line(draft, "ana", "sql-course") + ": the levels were reached")
            && detail.contains(
                "Line " + GroupScene.line(draft, "ana", "law-talk") + ": it was passed")
            && detail.contains(
                "Line " + GroupScene.line(draft, "bob", "law-talk") + ": it was assigned"),
        detail);
    assertEquals("OPEN", boss.get("/group-drafts/" + draft.id()).expect(200).text("/state"));
    int fresh = GroupScene.line(draft, "bob", "sql-course");
    boss.post("/group-drafts/" + draft.id() + "/acceptances", "{lines:[" + fresh + "]}")
        .expect(200);
  }

  @Test
  void activityThatIsNoLongerActivatedIsNotAssigned() {
    Answer draft = GroupScene.draft(boss, ALL);
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{activeTo:'2020-01-01'}")
        .expect(200);
    String detail =
        boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}")
            .problem(409, "CONFLICT")
            .text("/detail");
    assertTrue(
        detail.contains(
            "Line " + GroupScene.line(draft, "ana", "law-talk") + ": the activity is not offered"),
        detail);
  }

  @Test
  void expiredProposalsAreRefused() {
    Answer draft = GroupScene.draft(boss, ALL);
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update group_draft set expires_at = now() - interval '1 day' where id = '"
              + draft.id()
              + "' returning id");
    }
    assertEquals("EXPIRED", boss.get("/group-drafts/" + draft.id()).text("/state"));
    boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}").problem(409, "CONFLICT");
  }
}
