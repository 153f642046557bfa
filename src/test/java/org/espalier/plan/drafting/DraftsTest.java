package org.espalier.plan.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

/** Drafts over REST and GraphQL: why something was chosen, and why not. */
@QuarkusTest
class DraftsTest {

  private final Academy academy = new Academy();
  private final Client ana = academy.as("ana");
  private final String path = "/employees/" + academy.id("ana") + "/plan-drafts";

  @Test
  void draftIsProvenAndTellsItsBound() {
    Answer draft = draft("maxHours:20");
    assertEquals("PROVEN", draft.text("/optimality"));
    // tact is critical and takes 16 hours; of the other two only law has room.
    assertEquals(List.of("tact", "law"), covered(draft));
    assertEquals(draft.number("/coveredPriority"), draft.number("/bound"));
    assertEquals("18", draft.text("/hours"));
  }

  @Test
  void whatWasNotChosenIsToldWithTheReason() {
    activity(
        "sql-film", "type:'VIDEO', hours:2, develops:[{competencyExternalId:'sql', toLevel:3}]");
    activity(
        "sql-week",
        "type:'COURSE', hours:40, cost:{amount:900,currency:'EUR'}, develops:[{competencyExternalId:'sql', fromLevel:0, toLevel:3}]");
    activity(
        "sql-abroad",
        "type:'COURSE', hours:1, cost:{amount:9,currency:'CHF'}, develops:[{competencyExternalId:'sql', toLevel:3}]");
    activity(
        "sql-master",
        "type:'COURSE', hours:1, develops:[{competencyExternalId:'sql', fromLevel:3, toLevel:4}]");
    activity(
        "sql-old",
        "status:'INACTIVE', type:'COURSE', develops:[{competencyExternalId:'sql', toLevel:4}]");
    activity(
        "sql-club",
        "type:'COMMUNITY', develops:[{competencyExternalId:'sql', toLevel:4}],"
            + " prerequisites:[{activityExternalId:'sql-old'}]");
    Answer draft = draft("maxHours:30, maxCost:{amount:200,currency:'EUR'}");
    assertEquals("sql-film", draft.text(item(draft, "sql") + "/choices/0/activity/externalId"));
    assertEquals(
        Set.of(
            "sql-course DOMINATED_BY sql-film",
            "sql-week OVER_HOURS null",
            "sql-abroad OTHER_CURRENCY null",
            "sql-master DEARER sql-film",
            "sql-old NOT_OFFERED null",
            "sql-club PREREQUISITE_MISSING null"),
        refused(draft, "sql"));
    assertEquals(6, draft.count(item(draft, "sql") + "/refusedCount"));
  }

  @Test
  void dearerSessionsCount() {
    academy.admin.create(
        "sessions",
        "dear",
        "{activityExternalId:'tact-license', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z',"
            + " price:{amount:300,currency:'EUR'}}");
    Answer poor = draft("maxCost:{amount:299,currency:'EUR'}");
    assertEquals(Set.of("tact-license OVER_COST null"), refused(poor, "tact"));
    Answer rich = draft("maxCost:{amount:300,currency:'EUR'}");
    assertEquals(List.of("tact"), covered(rich));
    assertEquals("300", rich.text("/cost/0/amount"));
  }

  @Test
  void whatHasBegunIsNeitherProposedNorChargedAgain() {
    Client admin = academy.admin;
    UUID session =
        admin.create(
            "sessions",
            "only",
            "{activityExternalId:'law-talk', startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z', capacity:1}");
    admin.post("/sessions/" + session + "/enrolments", "{employeeExternalId:'ana'}").expect(201);
    admin
        .post("/assignments", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
        .expect(201);
    Answer draft = draft("");
    assertEquals(List.of("tact"), draft.texts("/items", "/competency/externalId"));
    assertEquals("16", draft.text("/hours"));
    assertEquals(Set.of("law", "sql"), Set.copyOf(draft.texts("/leftOut", "/externalId")));
    activity(
        "sql-film",
        "type:'VIDEO', hours:2, develops:[{competencyExternalId:'sql', toLevel:2},{competencyExternalId:'tact', toLevel:1}]");
    admin
        .post("/assignments", "{employeeExternalId:'ana', activityExternalId:'sql-film'}")
        .expect(201);
    assertEquals(Set.of("sql-film RUNNING null"), refused(draft(""), "tact"));
  }

  @Test
  void whatWasPassedIsRefusedAsCompleted() {
    academy
        .admin
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'law-talk'}")
        .expect(201);
    Answer draft = draft("");
    assertEquals(Set.of("law-talk COMPLETED null"), refused(draft, "law"));
    assertEquals("NOT_AVAILABLE", draft.text(item(draft, "law") + "/why"));
  }

  @Test
  void whatWasPassedAndIsTakenAgainHasBegun() {
    Client admin = academy.admin;
    admin
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'law-talk'}")
        .expect(201);
    admin
        .post("/assignments", "{employeeExternalId:'ana', activityExternalId:'law-talk'}")
        .expect(201);
    Answer draft = draft("");
    assertEquals(Set.of("sql", "tact"), Set.copyOf(covered(draft)));
    assertEquals(List.of("law"), draft.texts("/leftOut", "/externalId"));
  }

  @Test
  void hoursAWeekCountUntilTheDay() {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(14);
    Answer draft = draft("hoursPerWeek:8, dueBy:'" + day + "'");
    assertEquals(List.of("tact"), covered(draft));
    assertEquals(Set.of("sql-course LESS_WORTH null"), refused(draft, "sql"));
    assertEquals(
        Set.of("/dueBy REQUIRED"),
        ana.post(path, "{hoursPerWeek:8}").problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void everythingThatNothingTeachesIsNamedHoweverFewItemsAreTaken() {
    academy.admin.create(
        "competencies", "song", "{name:'song', frameworkExternalId:'frame', tier:'JOB'}");
    academy.admin.create(
        "requirements",
        "clerk-song",
        "{competencyExternalId:'song', tier:'JOB', jobExternalId:'clerk', level:2, weight:0.1}");
    Answer draft = draft("maxItems:1");
    assertEquals(1, draft.at("/items").size());
    assertEquals(List.of("song"), draft.texts("/catalogueGaps", "/competency/externalId"));
  }

  @Test
  void levelsThatSomethingNeedsAreTaughtFirst() {
    academy.admin.create(
        "competencies", "logic", "{name:'logic', frameworkExternalId:'frame', tier:'JOB'}");
    activity(
        "logic-talk",
        "type:'COURSE', hours:1, develops:[{competencyExternalId:'logic', toLevel:2}]");
    activity(
        "sql-quick",
        "type:'COURSE', hours:1, develops:[{competencyExternalId:'sql', toLevel:3}],"
            + " prerequisites:[{competencyExternalId:'logic', level:2}]");
    Answer draft = draft("");
    String item = item(draft, "sql");
    assertEquals(
        List.of("logic-talk", "sql-quick"), draft.texts(item + "/choices", "/activity/externalId"));
    assertEquals(List.of("PREREQUISITE", "DEVELOPS"), draft.texts(item + "/choices", "/reason"));
  }

  @Test
  void graphqlSaysTheSame() {
    Answer rest = draft("maxHours:20");
    Answer graph =
        new Graphql(ana)
            .data(
                "mutation { draftDevelopmentPlan(employeeId:\""
                    + academy.id("ana")
                    + "\", input:{maxHours:20, dryRun:true}) { planDraft { optimality bound hours items { refusedCount refused { reason"
                    + " activity { externalId } instead { externalId } } } } } }");
    String root = "/data/draftDevelopmentPlan/planDraft";
    assertEquals(rest.text("/optimality"), graph.text(root + "/optimality"));
    assertEquals(rest.text("/hours"), graph.text(root + "/hours"));
    assertEquals(
        rest.texts("/items/2/refused", "/reason"),
        graph.texts(root + "/items/2/refused", "/reason"));
  }

  @Test
  void draftTakesAsManyStatementsHoweverLargeTheCatalogue() {
    int few = statements();
    for (int i = 0; i < 30; i++) {
      activity(
          "more-" + i,
          "type:'COURSE', hours:3, develops:[{competencyExternalId:'sql', toLevel:3}]");
    }
    assertEquals(few, statements());
    assertTrue(few <= 9, "statements: " + few);
  }

  private int statements() {
    Client admin = academy.admin;
    return academy.tenant.statements(() -> admin.post(path, "{dryRun:true}").expect(200)).size();
  }

  private Answer draft(String members) {
    return ana.post(path, "{dryRun:true" + (members.isEmpty() ? "" : ", ") + members + "}")
        .expect(200);
  }

  private void activity(String externalId, String members) {
    academy.admin.create("activities", externalId, "{title:'" + externalId + "', " + members + "}");
  }

  private static String item(Answer draft, String competency) {
    return "/items/" + draft.texts("/items", "/competency/externalId").indexOf(competency);
  }

  private static List<String> covered(Answer draft) {
    List<String> covered = new ArrayList<>();
    draft
        .at("/items")
        .forEach(item -> {
          if (item.at("/covered").decimalValue().signum() > 0) {
            covered.add(item.at("/competency/externalId").asText());
          }
        });
    return covered;
  }

  private static Set<String> refused(Answer draft, String competency) {
    Set<String> refused = new HashSet<>();
    draft
        .at(item(draft, competency) + "/refused")
        .forEach(one ->
            refused.add(
                one.at("/activity/externalId").asText()
                    + " "
                    + one.at("/reason").asText()
                    + " "
                    + (one.at("/instead").isObject()
                        ? one.at("/instead/externalId").asText()
                        : "null")));
    return refused;
  }
}
