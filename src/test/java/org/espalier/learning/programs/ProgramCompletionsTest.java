package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramCompletionsTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

  @Test
  void lastNeededPartCompletesTheProgramOnce() {
    UUID a = curriculum.completes("ana", "a", "completedAt:'2025-03-01T00:00:00Z'");
    assertEquals(0, curriculum.completions("ana", "basics").at("/items").size());
    UUID b = curriculum.completes("ana", "b", "completedAt:'2025-02-01T00:00:00Z'");
    Answer made = curriculum.completions("ana", "basics");
    assertEquals(1, made.at("/items").size());
    assertEquals("2025-03-01T00:00:00Z", made.text("/items/0/completedAt"));
    assertEquals("programs", made.text("/items/0/source"));
    Set<String> parts = new TreeSet<>();
    made.at("/items/0/partIds").forEach(id -> parts.add(id.asText()));
    assertEquals(Set.of(a.toString(), b.toString()), parts);
    curriculum.completes("ana", "b");
    assertEquals(1, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals(0, curriculum.completions("bob", "basics").at("/items").size());
  }

  @Test
  void nestedProgramsFollow() {
    curriculum.completes("ana", "c");
    curriculum.completes("ana", "e");
    curriculum.completes("ana", "a");
    assertEquals(0, curriculum.completions("ana", "master").at("/items").size());
    curriculum.completes("ana", "b");
    assertEquals(1, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals(1, curriculum.completions("ana", "master").at("/items").size());
  }

  @Test
  void itsEvidenceFollowsItsOwnRule() {
    assertEquals("", curriculum.academy.level("ana", "tact"));
    curriculum.completes("ana", "a-long");
    curriculum.completes("ana", "b");
    assertEquals("4", curriculum.academy.level("ana", "tact"));
    Answer made = curriculum.completions("ana", "basics");
    assertEquals(1, made.at("/items/0/evidenceIds").size());
    assertEquals(
        List.of("completion.recorded"),
        curriculum.academy.events(UUID.fromString(made.text("/items/0/id"))));
  }

  @Test
  void nobodyProvesALevelByReportingThePartsOneself() {
    Client ana = curriculum.academy.as("ana");
    for (String part : List.of("a", "a-long", "b", "c")) {
      ana.post("/completions", "{employeeExternalId:'ana', activityExternalId:'" + part + "'}")
          .problem(403, "FORBIDDEN");
    }
    ana.post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}").expect(201);
    curriculum
        .academy
        .as("boss")
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'a'}")
        .expect(201);
  }

  @Test
  void failedPartsDoNotCount() {
    curriculum.completes("ana", "a");
    curriculum.completes("ana", "b", "passed:false");
    assertEquals(0, curriculum.completions("ana", "basics").at("/items").size());
  }

  @Test
  void voidingAPartTakesEverythingBackThatFollowed() {
    UUID assignment = curriculum.assigned("ana", "basics", "");
    curriculum.completes("ana", "c");
    curriculum.completes("ana", "d");
    curriculum.completes("ana", "a");
    UUID b = curriculum.completes("ana", "b");
    assertEquals("COMPLETED", admin.get("/assignments/" + assignment).expect(200).text("/state"));
    admin.post("/completions/" + b + "/voidings", "{reason:'somebody else'}").expect(200);
    Answer basics = curriculum.everCompleted("ana", "basics");
    assertEquals("somebody else", basics.text("/items/0/voidReason"));
    assertEquals(
        "somebody else", curriculum.everCompleted("ana", "master").text("/items/0/voidReason"));
    assertEquals("", curriculum.academy.level("ana", "tact"));
    assertEquals("IN_PROGRESS", admin.get("/assignments/" + assignment).expect(200).text("/state"));
    curriculum.completes("ana", "b");
    assertEquals(2, curriculum.everCompleted("ana", "basics").at("/items").size());
    assertEquals("4", curriculum.academy.level("ana", "tact"));
  }

  @Test
  void whatWasDoneTwiceCanBeVoidedOnce() {
    UUID first = curriculum.completes("ana", "b", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-05-01T00:00:00Z'");
    curriculum.completes("ana", "a", "completedAt:'2024-02-01T00:00:00Z'");
    admin.post("/completions/" + first + "/voidings", "{reason:'no'}").expect(200);
    Answer made = curriculum.everCompleted("ana", "basics");
    assertEquals(2, made.at("/items").size());
    assertEquals(
        "2024-05-01T00:00:00Z",
        made.at("/items")
            .valueStream()
            .filter(one -> one.at("/voidedAt").isNull())
            .map(one -> one.at("/completedAt").asText())
            .findFirst()
            .orElseThrow());
  }

  @Test
  void importsCompleteProgramsToo() {
    Answer job =
        admin.importRows(
            "completions",
            "{externalId:'1', employeeExternalId:'ana', activityExternalId:'a'}",
            "{externalId:'2', employeeExternalId:'ana', activityExternalId:'b'}",
            "{externalId:'3', employeeExternalId:'bob', activityExternalId:'a'}");
    assertEquals(3, job.count("/counts/created"));
    assertEquals(1, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals(0, curriculum.completions("bob", "basics").at("/items").size());
    Answer corrected =
        admin.importRows(
            "completions", "{externalId:'2', employeeExternalId:'bob', activityExternalId:'b'}");
    assertEquals(1, corrected.count("/counts/updated"));
    assertEquals(
        0,
        curriculum
            .completions("ana", "basics")
            .at("/items")
            .valueStream()
            .filter(one -> one.at("/voidedAt").isNull())
            .count());
    assertEquals(1, curriculum.completions("bob", "basics").at("/items").size());
  }

  @Test
  void exportImportedElsewhereHasEveryCompletionOnce() {
    curriculum.completes("ana", "a", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-02-01T00:00:00Z'");
    curriculum.completes("ana", "c", "completedAt:'2024-03-01T00:00:00Z'");
    Client other = Tenant.fresh().admin();
    for (String kind :
        List.of(
            "proficiency-scales",
            "frameworks",
            "competencies",
            "jobs",
            "employees",
            "activities",
            "completions")) {
      other.importRows(kind, "", admin.get("/exports/" + kind).expect(200).lines());
    }
    Answer there = other.get("/completions?count=exact").expect(200);
    assertEquals(4, there.count("/totalCount"), there::body);
    assertEquals(
        4,
        other
            .importRows("completions", "", admin.get("/exports/completions").lines())
            .count("/counts/unchanged"));
    String basics = "/completions?activityId=" + other.id("activities", "basics");
    Answer made = other.get(basics).expect(200);
    assertEquals(2, made.at("/items/0/partIds").size(), made::body);
    String part = made.text("/items/0/partIds/0");
    other.post("/completions/" + part + "/voidings", "{reason:'no'}").expect(200);
    assertEquals(0, other.get(basics).expect(200).at("/items").size());
  }

  @Test
  void filesTellEveryRound() {
    String row =
        "{externalId:'%s', employeeExternalId:'ana', activityExternalId:'%s', completedAt:'%s-01T00:00:00Z'}";
    Answer job =
        admin.importRows(
            "completions",
            row.formatted("1", "a", "2023-01"),
            row.formatted("2", "b", "2023-02"),
            row.formatted("3", "a", "2024-01"),
            row.formatted("4", "b", "2024-02"));
    assertEquals(4, job.count("/counts/created"));
    assertEquals(
        Set.of("2023-02-01T00:00:00Z", "2024-02-01T00:00:00Z"),
        Set.copyOf(curriculum.completions("ana", "basics").texts("/items", "/completedAt")));
  }

  @Test
  void partsToldAtOnceCompleteTheProgram() throws InterruptedException, ExecutionException {
    List<Callable<UUID>> told = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      String person = "p" + i;
      admin.create("employees", person, "{givenName:'P', familyName:'Doe'}");
      told.add(() -> curriculum.completes(person, "a"));
      told.add(() -> curriculum.completes(person, "b"));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<UUID> one : threads.invokeAll(told)) {
        one.get();
      }
    }
    for (int i = 0; i < 15; i++) {
      assertEquals(1, curriculum.completions("p" + i, "basics").at("/items").size(), "p" + i);
    }
  }

  @Test
  void whoeverDidThePartsBeforeHasDoneTheProgram() {
    curriculum.completes("ana", "a", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-02-01T00:00:00Z'");
    admin.create(
        "activities", "late", Curriculum.program("", Curriculum.step("All", "ALL", "", "a", "b")));
    curriculum.assigned("bob", "late", "");
    curriculum.assigned("ana", "late", "");
    assertEquals("late COMPLETED", curriculum.assignments("ana"));
    assertEquals("late ASSIGNED", curriculum.assignments("bob"));
    Answer done = curriculum.completions("ana", "late");
    assertEquals(List.of("2024-02-01T00:00:00Z"), done.texts("/items", "/completedAt"));
    assertEquals(2, done.at("/items/0/partIds").size());
  }

  @Test
  void whatIsVoidedByHandDoesNotFollowAgainFromTheSameParts() {
    UUID assignment = curriculum.assigned("ana", "basics", "");
    curriculum.completes("ana", "a", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-02-01T00:00:00Z'");
    String made = curriculum.completions("ana", "basics").text("/items/0/id");
    admin.post("/completions/" + made + "/voidings", "{reason:'by mistake'}").expect(200);
    assertEquals("IN_PROGRESS", admin.get("/assignments/" + assignment).text("/state"));
    assertEquals(0, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals(0, curriculum.progress("ana", "basics").count("/0/done"));
    curriculum.completes("ana", "a", "completedAt:'2025-01-01T00:00:00Z'");
    assertEquals(0, curriculum.completions("ana", "basics").at("/items").size());
    curriculum.completes("ana", "b", "completedAt:'2025-02-01T00:00:00Z'");
    assertEquals(
        List.of("2025-02-01T00:00:00Z"),
        curriculum.completions("ana", "basics").texts("/items", "/completedAt"));
    assertEquals("COMPLETED", admin.get("/assignments/" + assignment).text("/state"));
  }

  @Test
  void programsThatNeedLessAreDone() {
    curriculum.assigned("ana", "basics", "");
    curriculum.completes("ana", "a");
    curriculum.assigned("bob", "basics", "");
    curriculum.completes("bob", "b");
    curriculum.completes("bob", "c");
    assertEquals("basics ASSIGNED", curriculum.assignments("bob"));
    admin
        .put(
            "activities", "a", "{title:'a', type:'COURSE', equivalents:[{activityExternalId:'c'}]}")
        .expect(200);
    assertEquals("basics COMPLETED", curriculum.assignments("bob"));
    assertEquals("basics ASSIGNED", curriculum.assignments("ana"));
    assertEquals(
        1,
        admin
            .importRows(
                "activities",
                "{externalId:'basics', "
                    + Curriculum.program("", Curriculum.step("One", "ALL", "", "a")).substring(1))
            .count("/counts/updated"));
    assertEquals("basics COMPLETED", curriculum.assignments("ana"));
  }

  @Test
  void whoeverBeginsGetsThePartsAssigned() {
    UUID program = curriculum.assigned("ana", "master", ", mandatory:true, due:'2099-01-31'");
    assertEquals("master ASSIGNED", curriculum.assignments("ana"));
    curriculum.begins(program);
    assertEquals("basics ASSIGNED, master IN_PROGRESS", curriculum.assignments("ana"));
    Answer part =
        admin.get(
            "/assignments?employeeId="
                + curriculum.academy.id("ana")
                + "&activityId="
                + admin.id("activities", "basics"));
    assertTrue(part.at("/items/0/mandatory").asBoolean());
    assertEquals("2099-01-31", part.text("/items/0/due"));
    assertEquals("IMPORT", part.text("/items/0/origin"));
    curriculum.completes("ana", "a");
    curriculum.begins(UUID.fromString(part.text("/items/0/id")));
    assertEquals(
        "b ASSIGNED, basics IN_PROGRESS, master IN_PROGRESS", curriculum.assignments("ana"));
    curriculum.completes("ana", "b");
    assertEquals(
        "b COMPLETED, basics COMPLETED, master IN_PROGRESS", curriculum.assignments("ana"));
  }

  @Test
  void partsNotBegunGoWithTheProgram() {
    UUID program = curriculum.assigned("ana", "basics", "");
    curriculum.assigned("ana", "a", "");
    curriculum.begins(program);
    assertEquals("a ASSIGNED, b ASSIGNED, basics IN_PROGRESS", curriculum.assignments("ana"));
    admin
        .post("/assignments/" + program + "/transitions", "{to:'WAIVED', comment:'no need'}")
        .expect(200);
    assertEquals("a ASSIGNED, b CANCELLED, basics WAIVED", curriculum.assignments("ana"));
  }

  @Test
  void whoeverTellsProgressHasBegunTheProgram() {
    UUID program = curriculum.assigned("ana", "basics", "");
    curriculum
        .academy
        .as("ana")
        .post("/assignments/" + program + "/progress", "{percent:1}")
        .expect(200);
    assertEquals("a ASSIGNED, b ASSIGNED, basics IN_PROGRESS", curriculum.assignments("ana"));
  }

  @Test
  void partsNotBegunGoWithTheProgramsOfAProgram() {
    curriculum.begins(curriculum.assigned("ana", "master", ""));
    UUID basics =
        UUID.fromString(
            admin
                .get("/assignments?state=ASSIGNED&employeeId=" + curriculum.academy.id("ana"))
                .text("/items/0/id"));
    curriculum.begins(basics);
    admin.post("/assignments/" + basics + "/transitions", "{to:'CANCELLED'}").expect(200);
    assertEquals(
        "a CANCELLED, b CANCELLED, basics CANCELLED, master IN_PROGRESS",
        curriculum.assignments("ana"));
  }

  @Test
  void whatCountsAsAnAssignmentClosesIt() {
    UUID assignment = curriculum.assigned("ana", "a", "");
    curriculum.completes("ana", "a-long", "passed:false");
    assertEquals("a ASSIGNED", curriculum.assignments("ana"));
    UUID done = curriculum.completes("ana", "a-long");
    Answer closed = admin.get("/assignments/" + assignment).expect(200);
    assertEquals("COMPLETED", closed.text("/state"));
    assertEquals(done.toString(), closed.text("/completionId"));
    assertEquals(
        "Something equivalent was completed.",
        admin.get("/assignments/" + assignment + "/transitions").expect(200).text("/0/comment"));
    admin.post("/completions/" + done + "/voidings", "{reason:'no'}").expect(200);
    Answer open = admin.get("/assignments/" + assignment).expect(200);
    assertEquals("IN_PROGRESS", open.text("/state"));
    assertTrue(open.at("/completionId").isNull());
    UUID other = curriculum.assigned("bob", "a-long", "");
    curriculum.completes("bob", "a");
    assertEquals("ASSIGNED", admin.get("/assignments/" + other).expect(200).text("/state"));
  }

  @Test
  void graphqlLeadsFromTheProgramToItsParts() {
    curriculum.completes("ana", "a");
    curriculum.completes("ana", "b");
    Answer answer =
        curriculum
            .academy
            .tenant
            .graphql()
            .data(
                "{ completions(activityId: \""
                    + admin.id("activities", "basics")
                    + "\") { nodes { parts { activityExternalId } } } activity(externalId: \"master\")"
                    + " { program { steps { activities { activity { title } } } } } }");
    assertEquals(
        Set.of("a", "b"),
        Set.copyOf(answer.texts("/data/completions/nodes/0/parts", "/activityExternalId")));
    assertEquals(
        "Program", answer.text("/data/activity/program/steps/0/activities/0/activity/title"));
  }
}
