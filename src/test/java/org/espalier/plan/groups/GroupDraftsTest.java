package org.espalier.plan.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** One budget, many people, so many seats; and what becomes of the proposal. */
@QuarkusTest
class GroupDraftsTest {

  private static final String ALL = GroupScene.ALL;
  private final GroupScene scene = new GroupScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final Client boss = scene.boss;

  @Test
  void oneBudgetGoesWhereMostCloses() {
    academy.rate("bob", "sql", "2");
    // One course can be paid: Ana lacks three levels of SQL, Bob one.
    Answer draft =
        GroupScene.draft(boss, ALL + ", maxItems:10, maxCost:{amount:110.5,currency:'EUR'}");
    assertEquals(
        List.of("ana tact-license", "bob tact-license"),
        GroupScene.first(GroupScene.lines(draft), 2, "tact-license"));
    assertEquals(List.of(), GroupScene.first(GroupScene.lines(draft), 9, "sql-course"));
    Answer richer =
        GroupScene.draft(boss, ALL + ", maxItems:10, maxCost:{amount:120,currency:'EUR'}");
    assertEquals(
        List.of("ana sql-course"), GroupScene.first(GroupScene.lines(richer), 9, "sql-course"));
    assertEquals("PROVEN", richer.text("/optimality"));
    assertEquals(richer.number("/bound"), richer.number("/coveredPriority"));
    assertEquals("119.5", richer.text("/cost/0/amount"));
    assertEquals("OPEN", richer.text("/state"));
    assertEquals(3, richer.count("/people"));
    assertEquals(List.of("law OVER_LIMIT", "sql OVER_LIMIT"), GroupScene.rest(richer, "bob"));
  }

  @Test
  void seatsGoToThoseForWhomTheyCloseMost() {
    academy.rate("bob", "sql", "2");
    String sql = admin.id("activities", "sql-course").toString();
    Answer draft = GroupScene.draft(boss, ALL + ", seats:[{activityId:'" + sql + "', seats:1}]");
    assertEquals(
        List.of("ana sql-course"), GroupScene.first(GroupScene.lines(draft), 9, "sql-course"));
    assertEquals(List.of("sql OVER_LIMIT"), GroupScene.rest(draft, "bob"));
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
    Answer draft = GroupScene.draft(boss, ALL);
    List<String> law = GroupScene.first(GroupScene.lines(draft), 9, "law-talk");
    assertEquals(1, law.size());
    for (JsonNode line : draft.at("/lines")) {
      boolean held = line.at("/activity/externalId").asText().equals("law-talk");
      assertEquals(held ? session.toString() : "null", line.at("/sessionId").asText());
    }
    // Until then no session has ended.
    Answer sooner = GroupScene.draft(boss, ALL + ", dueBy:'2089-01-01'");
    assertEquals(List.of(), GroupScene.first(GroupScene.lines(sooner), 9, "law-talk"));
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
    scene.session("moot-before", "law-moot", "2090-01-01", 5);
    UUID film = scene.session("film-one", "film", "2090-02-01", 5);
    scene.session("moot-same-day", "law-moot", "2090-02-01", 5);
    UUID moot = scene.session("moot-after", "law-moot", "2090-03-01", 5);
    Answer draft = GroupScene.draft(boss, ALL);
    assertEquals(
        film.toString(),
        draft.text("/lines/" + (GroupScene.line(draft, "ana", "film") - 1) + "/sessionId"));
    int line = GroupScene.line(draft, "ana", "law-moot");
    assertEquals(moot.toString(), draft.text("/lines/" + (line - 1) + "/sessionId"));
    Answer accepted = boss.post("/group-drafts/" + draft.id() + "/acceptances", "{}").expect(200);
    String detail = accepted.text("/lines/" + (line - 1) + "/enrolmentId");
    assertEquals("ENROLLED", admin.get("/enrolments/" + detail).expect(200).text("/state"));
  }

  @Test
  void sessionsCostWhatTheySay() {
    admin.create(
        "sessions",
        "dear",
        "{activityExternalId:'sql-course', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z',"
            + " price:{amount:300,currency:'EUR'}}");
    String sql = "people:{competencyIds:['" + admin.id("competencies", "sql") + "']}";
    Answer one = GroupScene.draft(boss, sql + ", maxCost:{amount:300,currency:'EUR'}");
    assertEquals(1, one.at("/lines").size());
    assertEquals("300", one.text("/lines/0/cost/amount"));
    assertEquals("300", one.text("/cost/0/amount"));
    admin.create(
        "sessions",
        "usual",
        "{activityExternalId:'sql-course', startsAt:'2090-02-01T09:00:00Z', endsAt:'2090-02-01T12:00:00Z', capacity:1}");
    Answer two = GroupScene.draft(boss, sql + ", maxCost:{amount:600,currency:'EUR'}");
    assertEquals(List.of("100.5", "300"), two.texts("/lines", "/cost/amount"));
    assertEquals("400.5", two.text("/cost/0/amount"));
    assertEquals(
        0,
        GroupScene.draft(boss, sql + ", maxCost:{amount:900,currency:'CHF'}").at("/lines").size());
  }

  @Test
  void competenciesCanBeNarrowedAndRequestsAreChecked() {
    String law = admin.id("competencies", "law").toString();
    Answer draft = GroupScene.draft(boss, "people:{competencyIds:['" + law + "']}");
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
}
