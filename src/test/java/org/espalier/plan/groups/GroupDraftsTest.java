package org.espalier.plan.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** One budget, many people, so many seats; and what becomes of the proposal. */
@QuarkusTest
class GroupDraftsTest {

  private static final String ALL = "people:{}";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client boss = academy.as("boss");

  @Test
  void oneBudgetGoesWhereMostCloses() {
    academy.rate("bob", "sql", "2");
    // One course can be paid: Ana lacks three levels of SQL, Bob one.
    Answer draft = draft(boss, ALL + ", maxItems:10, maxCost:{amount:110.5,currency:'EUR'}");
    assertEquals(
        List.of("ana tact-license", "bob tact-license"), first(lines(draft), 2, "tact-license"));
    assertEquals(List.of(), first(lines(draft), 9, "sql-course"));
    Answer richer = draft(boss, ALL + ", maxItems:10, maxCost:{amount:120,currency:'EUR'}");
    assertEquals(List.of("ana sql-course"), first(lines(richer), 9, "sql-course"));
    assertEquals("PROVEN", richer.text("/optimality"));
    assertEquals(richer.number("/bound"), richer.number("/coveredPriority"));
    assertEquals("119.5", richer.text("/cost/0/amount"));
    assertEquals("OPEN", richer.text("/state"));
    assertEquals(3, richer.count("/people"));
    assertEquals(List.of("law OVER_LIMIT", "sql OVER_LIMIT"), rest(richer, "bob"));
  }

  @Test
  void seatsGoToThoseForWhomTheyCloseMost() {
    academy.rate("bob", "sql", "2");
    String sql = admin.id("activities", "sql-course").toString();
    Answer draft = draft(boss, ALL + ", seats:[{activityId:'" + sql + "', seats:1}]");
    assertEquals(List.of("ana sql-course"), first(lines(draft), 9, "sql-course"));
    assertEquals(List.of("sql OVER_LIMIT"), rest(draft, "bob"));
    assertEquals("sql-course", draft.text("/seats/0/activity/externalId"));
    assertEquals(1, draft.count("/seats/0/given"));
  }

  @Test
  void freeSeatsAreThoseOfTheSessions() {
    UUID session =
        admin.create(
            "sessions",
            "spring",
            "{activityExternalId:'law-talk', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z', capacity:1}");
    Answer draft = draft(boss, ALL);
    List<String> law = first(lines(draft), 9, "law-talk");
    assertEquals(1, law.size());
    for (JsonNode line : draft.at("/lines")) {
      boolean held = line.at("/activity/externalId").asText().equals("law-talk");
      assertEquals(held ? session.toString() : "null", line.at("/sessionId").asText());
    }
    // Until then no session has ended.
    Answer sooner = draft(boss, ALL + ", dueBy:'2089-01-01'");
    assertEquals(List.of(), first(lines(sooner), 9, "law-talk"));
  }

  @Test
  void acceptedLinesGetTheirSeats() {
    UUID spring = session("spring", "law-talk", "2090-03-01", 1);
    UUID summer = session("summer", "law-talk", "2090-06-01", 1);
    // At the time of the first of them Ana is elsewhere.
    session("show", "film", "2090-03-01", 5);
    admin.post("/enrolments", "{sessionExternalId:'show', employeeExternalId:'ana'}").expect(201);
    Answer draft = draft(boss, ALL);
    int ana = line(draft, "ana", "law-talk");
    int bob = line(draft, "bob", "law-talk");
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
  void nobodyIsSeatedInTwoSessionsAtATimeAndWhatComesFirstIsFirst() {
    admin.create(
        "activities",
        "law-moot",
        "{title:'Moot', type:'SESSION', develops:[{competencyExternalId:'law', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'film'}]}");
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{status:'INACTIVE'}")
        .expect(200);
    session("moot-before", "law-moot", "2090-01-01", 5);
    UUID film = session("film-one", "film", "2090-02-01", 5);
    session("moot-same-day", "law-moot", "2090-02-01", 5);
    UUID moot = session("moot-after", "law-moot", "2090-03-01", 5);
    Answer draft = draft(boss, ALL);
    assertEquals(
        film.toString(), draft.text("/lines/" + (line(draft, "ana", "film") - 1) + "/sessionId"));
    int line = line(draft, "ana", "law-moot");
    assertEquals(moot.toString(), draft.text("/lines/" + (line - 1) + "/sessionId"));
    Answer accepted = boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}").expect(200);
    String detail = accepted.text("/lines/" + (line - 1) + "/enrolmentId");
    assertEquals("ENROLLED", admin.get("/enrolments/" + detail).expect(200).text("/state"));
  }

  private UUID session(String externalId, String activity, String day, int capacity) {
    return admin.create(
        "sessions",
        externalId,
        "{activityExternalId:'%s', startsAt:'%sT09:00:00Z', endsAt:'%sT12:00:00Z', capacity:%d}"
            .formatted(activity, day, day, capacity));
  }

  @Test
  void sessionsCostWhatTheySay() {
    admin.create(
        "sessions",
        "dear",
        "{activityExternalId:'sql-course', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z',"
            + " price:{amount:300,currency:'EUR'}}");
    String sql = "people:{competencyIds:['" + admin.id("competencies", "sql") + "']}";
    Answer one = draft(boss, sql + ", maxCost:{amount:300,currency:'EUR'}");
    assertEquals(1, one.at("/lines").size());
    assertEquals("300", one.text("/lines/0/cost/amount"));
    assertEquals("300", one.text("/cost/0/amount"));
    admin.create(
        "sessions",
        "usual",
        "{activityExternalId:'sql-course', startsAt:'2090-02-01T09:00:00Z', endsAt:'2090-02-01T12:00:00Z', capacity:1}");
    Answer two = draft(boss, sql + ", maxCost:{amount:600,currency:'EUR'}");
    assertEquals(List.of("100.5", "300"), two.texts("/lines", "/cost/amount"));
    assertEquals("400.5", two.text("/cost/0/amount"));
    assertEquals(0, draft(boss, sql + ", maxCost:{amount:900,currency:'CHF'}").at("/lines").size());
  }

  @Test
  void acceptedLinesBecomeAssignmentsOnce() {
    Answer draft = draft(boss, ALL + ", dueBy:'2089-01-01'");
    int line = line(draft, "ana", "sql-course");
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
    Answer draft = draft(boss, ALL);
    int moot = line(draft, "ana", "law-moot");
    int film = line(draft, "ana", "film");
    assertEquals(film, draft.at("/lines/" + (moot - 1) + "/after/0").asInt());
    String path = "/group-drafts/" + draft.id() + "/acceptances";
    assertEquals(
        Set.of("/lines/0 NOT_ALLOWED"),
        boss.post(path, "{lines:[" + moot + "]}").problem(400, "INVALID_REQUEST").faults());
    boss.post(path, "{lines:[" + moot + "," + film + "]}").expect(200);
  }

  @Test
  void whatHasChangedIsToldAndNothingIsAssigned() {
    Answer draft = draft(boss, ALL);
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
        detail.contains("Line " + line(draft, "ana", "sql-course") + ": the levels were reached")
            && detail.contains("Line " + line(draft, "ana", "law-talk") + ": it was passed")
            && detail.contains("Line " + line(draft, "bob", "law-talk") + ": it was assigned"),
        detail);
    assertEquals("OPEN", boss.get("/group-drafts/" + draft.id()).expect(200).text("/state"));
    int fresh = line(draft, "bob", "sql-course");
    boss.post("/group-drafts/" + draft.id() + "/acceptances", "{lines:[" + fresh + "]}")
        .expect(200);
  }

  @Test
  void activityThatIsNoLongerActivatedIsNotAssigned() {
    Answer draft = draft(boss, ALL);
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{activeTo:'2020-01-01'}")
        .expect(200);
    String detail =
        boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}")
            .problem(409, "CONFLICT")
            .text("/detail");
    assertTrue(
        detail.contains("Line " + line(draft, "ana", "law-talk") + ": the activity is not offered"),
        detail);
  }

  @Test
  void expiredProposalsAreRefused() {
    Answer draft = draft(boss, ALL);
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update group_draft set expires_at = now() - interval '1 day' where id = '"
              + draft.id()
              + "' returning id");
    }
    assertEquals("EXPIRED", boss.get("/group-drafts/" + draft.id()).text("/state"));
    boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}").problem(409, "CONFLICT");
  }

  @Test
  void everybodyDraftsForOnesOwnPeopleOnly() {
    Answer mine = draft(boss, ALL);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(people(mine)));
    assertEquals(Set.of("ana"), Set.copyOf(people(draft(academy.as("ana"), ALL))));
    String id = mine.text("/id");
    academy.as("eve").get("/group-drafts/" + id).problem(404, "NOT_FOUND");
    academy.as("ana").post("/group-drafts/" + id + "/acceptances", "{}").problem(404, "NOT_FOUND");
    assertEquals(1, academy.as("ana").get("/group-drafts").expect(200).at("/items").size());
    assertEquals(2, admin.get("/group-drafts").expect(200).at("/items").size());
  }

  @Test
  void learningAdminsSeeWhoLearnsWhatButNoLevels() {
    Client learning = academy.tenant.as("learning-admin");
    Answer draft = draft(learning, ALL);
    assertTrue(draft.at("/lines").size() > 0);
    for (JsonNode line : draft.at("/lines")) {
      assertTrue(line.at("/covers/0/fromLevel").isNull() && line.at("/covers/0/priority").isNull());
    }
    admin
        .get("/group-drafts/" + draft.id())
        .expect(200)
        .at("/lines")
        .forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNumber()));
    learning.post("/group-drafts/" + draft.id() + "/acceptances", "{lines:[1]}").expect(200);
  }

  @Test
  void learningAdminsSeeSumsOfGroupsThatAreNotTooSmall() {
    Client learning = academy.tenant.as("learning-admin");
    String sql = admin.id("competencies", "sql").toString();
    Answer one =
        draft(
            learning,
            "people:{employeeIds:['" + academy.id("ana") + "'], competencyIds:['" + sql + "']}");
    for (String sum : List.of("/bound", "/coveredPriority", "/totalPriority")) {
      assertTrue(one.at(sum).isNull(), sum);
    }
    for (int i = 0; i < 3; i++) {
      admin.create("employees", "c" + i, "{givenName:'G', familyName:'F', jobExternalId:'clerk'}");
      Answer group = draft(learning, ALL);
      assertEquals(i < 2, group.at("/totalPriority").isNull(), "lacking: " + (3 + i));
    }
    assertEquals(4, admin.get("/group-drafts").expect(200).at("/items").size());
    admin
        .get("/group-drafts")
        .expect(200)
        .at("/items")
        .forEach(draft -> assertTrue(draft.at("/totalPriority").isNumber()));
  }

  @Test
  void whatNothingTeachesIsToldOfNoSinglePerson() {
    admin
        .patch("/activities/" + admin.id("activities", "law-talk"), "{status:'INACTIVE'}")
        .expect(200);
    Client learning = academy.tenant.as("learning-admin");
    String ana = "people:{employeeIds:['" + academy.id("ana") + "']}";
    assertEquals(List.of(), draft(learning, ana).texts("/catalogueGaps", "/competency/externalId"));
    assertEquals(
        List.of("law"), draft(boss, ana).texts("/catalogueGaps", "/competency/externalId"));
  }

  @Test
  void whoMovedAwayIsNotSeenAnyMore() {
    Answer draft = draft(boss, ALL);
    String path = "/group-drafts/" + draft.id();
    assertTrue(draft.at("/totalPriority").isNumber());
    admin.patch("/employees/" + academy.id("ana"), "{managerExternalId:'eve'}").expect(200);
    Answer now = boss.get(path).expect(200);
    assertEquals(Set.of("bob"), Set.copyOf(people(now)));
    assertEquals(Set.of("bob", "boss"), Set.copyOf(now.texts("/rest", "/employee/externalId")));
    assertTrue(now.at("/totalPriority").isNull());
    assertTrue(now.at("/lines/0/covers/0/fromLevel").isNumber());
    Answer listed = boss.get("/group-drafts").expect(200);
    assertEquals(Set.of("bob"), Set.copyOf(listed.texts("/items/0/lines", "/employee/externalId")));
    boss.post(path + "/acceptances", "{}").problem(403, "FORBIDDEN");
    Answer taken =
        boss.post(path + "/acceptances", "{lines:[" + now.count("/lines/0/line") + "]}")
            .expect(200);
    assertEquals("ACCEPTED", taken.text("/lines/0/state"));
    assertEquals(Set.of("bob"), Set.copyOf(people(taken)));
  }

  @Test
  void rolesThatAreLostShowNothingAnyMore() {
    Client then = academy.tenant.caller("eva", List.of("talent-admin"), List.of(), "eve");
    Answer draft = draft(then, ALL);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(people(draft)));
    Client now = academy.tenant.caller("eva", List.of("employee"), List.of(), "eve");
    Answer seen = now.get("/group-drafts/" + draft.id()).expect(200);
    assertEquals(List.of(), people(seen));
    assertEquals(List.of("eve"), seen.texts("/rest", "/employee/externalId"));
    assertTrue(seen.at("/totalPriority").isNull());
  }

  @Test
  void programsSeeLevelsOnlyIfTheyMayReadGaps() {
    String path = "/group-drafts/" + draft(boss, ALL).id();
    Answer lines = academy.tenant.program("group-drafts:read").get(path).expect(200);
    assertEquals(Set.of("ana", "bob"), Set.copyOf(people(lines)));
    lines.at("/lines").forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNull()));
    assertTrue(lines.at("/totalPriority").isNull());
    Answer levels = academy.tenant.program("group-drafts:read", "gaps:read").get(path).expect(200);
    levels.at("/lines").forEach(line -> assertTrue(line.at("/covers/0/fromLevel").isNumber()));
    assertTrue(levels.at("/totalPriority").isNumber());
  }

  @Test
  void competenciesCanBeNarrowedAndRequestsAreChecked() {
    String law = admin.id("competencies", "law").toString();
    Answer draft = draft(boss, "people:{competencyIds:['" + law + "']}");
    assertEquals(Set.of("law-talk"), Set.copyOf(draft.texts("/lines", "/activity/externalId")));
    assertEquals(
        Set.of("/people/asOf NOT_ALLOWED", "/dueBy REQUIRED"),
        boss.post("/group-drafts", "{people:{asOf:'2030-01-01'}, hoursPerWeek:4}")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void graphqlDoesTheSame() {
    Graphql graphql = new Graphql(boss);
    Answer made =
        graphql.data(
            "mutation { createGroupDraft(input:{people:{}}) { groupDraft { id optimality lines { line } } } }");
    String id = made.text("/data/createGroupDraft/groupDraft/id");
    Answer accepted =
        graphql.data(
            "mutation { acceptGroupDraft(id:\""
                + id
                + "\", input:{lines:[1]}) { groupDraft { lines { state } } } }");
    assertEquals("ACCEPTED", accepted.text("/data/acceptGroupDraft/groupDraft/lines/0/state"));
    assertEquals(
        1,
        graphql
            .data("{ groupDrafts(first:5) { nodes { id } } }")
            .at("/data/groupDrafts/nodes")
            .size());
  }

  @Test
  void draftTakesAsManyStatementsHoweverManyPeople() {
    int few = statements("{people:{employeeIds:['" + academy.id("ana") + "']}}");
    for (int i = 0; i < 10; i++) {
      admin.create(
          "employees",
          "e" + i,
          "{givenName:'G', familyName:'F', managerExternalId:'boss', jobExternalId:'clerk'}");
    }
    assertEquals(few, statements("{people:{}}"));
  }

  private int statements(String body) {
    return academy.tenant.statements(() -> admin.post("/group-drafts", body).expect(201)).size();
  }

  private static Answer draft(Client client, String members) {
    return client.post("/group-drafts", "{" + members + "}").expect(201);
  }

  private static List<String> people(Answer draft) {
    return draft.texts("/lines", "/employee/externalId");
  }

  private static List<String> lines(Answer draft) {
    List<String> lines = new ArrayList<>();
    draft
        .at("/lines")
        .forEach(line ->
            lines.add(
                line.at("/employee/externalId").asText()
                    + " "
                    + line.at("/activity/externalId").asText()));
    return lines;
  }

  private static List<String> first(List<String> lines, int most, String activity) {
    return lines.stream()
        .filter(line -> line.endsWith(" " + activity))
        .sorted()
        .limit(most)
        .toList();
  }

  private static int line(Answer draft, String person, String activity) {
    int place = lines(draft).indexOf(person + " " + activity);
    assertTrue(place >= 0, () -> person + " has no " + activity + ": " + lines(draft));
    return place + 1;
  }

  private static List<String> rest(Answer draft, String person) {
    List<String> rest = new ArrayList<>();
    for (JsonNode one : draft.at("/rest")) {
      if (one.at("/employee/externalId").asText().equals(person)) {
        one.at("/uncovered")
            .forEach(left ->
                rest.add(
                    left.at("/competency/externalId").asText() + " " + left.at("/why").asText()));
      }
    }
    return rest;
  }
}
