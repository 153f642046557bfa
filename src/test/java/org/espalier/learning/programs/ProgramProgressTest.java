package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramProgressTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

  @Test
  void stepsOpenOneAfterTheOther() {
    Answer fresh = curriculum.progress("ana", "master");
    assertEquals(3, fresh.count("/0/needed"));
    assertEquals(0, fresh.count("/0/done"));
    assertEquals(List.of("OPEN", "LOCKED", "LOCKED"), fresh.texts("/0/steps", "/state"));
    assertEquals(List.of("basics"), fresh.texts("/0/next", "/externalId"));
    assertEquals(
        List.of("LOCKED", "LOCKED", "LOCKED"), fresh.texts("/0/steps/1/activities", "/state"));
    curriculum.completes("ana", "a");
    curriculum.completes("ana", "b");
    Answer basics = curriculum.progress("ana", "master");
    assertEquals(List.of("DONE", "OPEN", "LOCKED"), basics.texts("/0/steps", "/state"));
    assertEquals(new BigDecimal("0.3333"), basics.number("/0/progress"));
    assertEquals(List.of("c", "d", "e"), basics.texts("/0/next", "/externalId"));
    curriculum.completes("ana", "d");
    Answer one = curriculum.progress("ana", "master");
    assertEquals(List.of("c", "e"), one.texts("/0/next", "/externalId"));
    assertEquals(List.of("OPEN", "DONE", "OPEN"), one.texts("/0/steps/1/activities", "/state"));
    assertFalse(one.at("/0/completed").asBoolean());
    curriculum.completes("ana", "c");
    Answer all = curriculum.progress("ana", "master");
    assertTrue(all.at("/0/completed").asBoolean());
    assertEquals(BigDecimal.ONE, all.number("/0/progress"));
    assertEquals(List.of("DONE", "DONE", "OPEN"), all.texts("/0/steps", "/state"));
    assertEquals(List.of(), all.texts("/0/next", "/externalId"));
  }

  @Test
  void whatIsDoneOutOfOrderCounts() {
    curriculum.completes("ana", "c");
    curriculum.completes("ana", "d");
    Answer progress = curriculum.progress("ana", "master");
    assertEquals(List.of("OPEN", "DONE", "LOCKED"), progress.texts("/0/steps", "/state"));
    assertEquals(2, progress.count("/0/done"));
  }

  @Test
  void whatCountsAsAPartCounts() {
    UUID done = curriculum.completes("ana", "a-long");
    Answer progress = curriculum.progress("ana", "basics");
    assertEquals(1, progress.count("/0/done"));
    String at = "/0/steps/0/activities/0";
    assertEquals("a", progress.text(at + "/activity/externalId"));
    assertEquals(done.toString(), progress.text(at + "/completionId"));
    assertEquals(
        admin.id("activities", "a-long").toString(), progress.text(at + "/completedActivityId"));
  }

  @Test
  void daysHaveToPassFromTheBeginning() {
    admin.create(
        "activities",
        "slow",
        Curriculum.program(
            "",
            Curriculum.step("Now", "ALL", "", "a"),
            Curriculum.step("Later", "ALL", "unlockAfterDays:3,", "b"),
            Curriculum.step("Today", "ALL", "unlockAfterDays:0,", "c")));
    Answer before = curriculum.progress("ana", "slow");
    assertEquals(List.of("OPEN", "LOCKED", "LOCKED"), before.texts("/0/steps", "/state"));
    assertTrue(before.at("/0/steps/1/unlocksOn").isNull());
    curriculum.begins(curriculum.assigned("ana", "slow", ""));
    Answer begun = curriculum.progress("ana", "slow");
    assertEquals(List.of("OPEN", "LOCKED", "OPEN"), begun.texts("/0/steps", "/state"));
    assertEquals(
        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString(), begun.text("/0/steps/1/unlocksOn"));
  }

  @Test
  void whatIsTakenBackDoesNotBeginAnew() {
    admin.create(
        "activities",
        "slow",
        Curriculum.program(
            "",
            Curriculum.step("Now", "ALL", "", "a"),
            Curriculum.step("Later", "ALL", "unlockAfterDays:30,", "b")));
    UUID assignment = curriculum.assigned("ana", "slow", "");
    curriculum.begins(assignment);
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update assignment_transition set made_at = made_at - interval '40 days' where assignment_id = ? returning 1",
          assignment);
    }
    curriculum.completes("ana", "a");
    UUID part = curriculum.completes("ana", "b");
    assertEquals("COMPLETED", admin.get("/assignments/" + assignment).text("/state"));
    admin.post("/completions/" + part + "/voidings", "{reason:'no'}").expect(200);
    assertEquals("IN_PROGRESS", admin.get("/assignments/" + assignment).text("/state"));
    assertEquals(
        List.of("DONE", "OPEN"), curriculum.progress("ana", "slow").texts("/0/steps", "/state"));
  }

  @Test
  void assignedAnewItBeginsAnew() {
    curriculum.completes("ana", "a", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-02-01T00:00:00Z'");
    assertTrue(curriculum.progress("ana", "basics").at("/0/completed").asBoolean());
    curriculum.assigned("ana", "basics", "");
    Answer again = curriculum.progress("ana", "basics");
    assertFalse(again.at("/0/completed").asBoolean());
    assertEquals(0, again.count("/0/done"));
    assertEquals("2024-02-01T00:00:00Z", again.text("/0/completedAt"));
    curriculum.completes("ana", "b");
    assertEquals(1, curriculum.progress("ana", "basics").count("/0/done"));
    curriculum.completes("ana", "a");
    assertEquals(2, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals("basics COMPLETED", curriculum.assignments("ana"));
  }

  @Test
  void withoutAQuestionAllAreToldThatOneHas() {
    String path = "/employees/" + curriculum.academy.id("ana") + "/program-progress";
    assertEquals(0, admin.get(path).expect(200).json().size());
    curriculum.assigned("ana", "master", "");
    curriculum.completes("ana", "a");
    curriculum.completes("ana", "b");
    assertEquals(
        List.of("basics", "master"),
        admin.get(path).expect(200).texts("", "/activity/externalId").stream().sorted().toList());
    assertEquals(
        0,
        admin
            .get(path + "?activityId=" + admin.id("activities", "film"))
            .expect(200)
            .json()
            .size());
    admin.get(path + "?activityId=x").problem(400, "INVALID_REQUEST");
  }

  @Test
  void oneselfAndThoseAboveSeeIt() {
    String path = "/employees/" + curriculum.academy.id("ana") + "/program-progress";
    curriculum.academy.as("ana").get(path).expect(200);
    curriculum.academy.as("boss").get(path).expect(200);
    curriculum.academy.as("bob").get(path).problem(404, "NOT_FOUND");
  }

  @Test
  void graphqlTellsManyByAsFewStatements() {
    curriculum.assigned("ana", "master", "");
    curriculum.assigned("ana", "basics", "");
    curriculum.assigned("bob", "master", "");
    curriculum.completes("bob", "a");
    Graphql graphql = new Graphql(curriculum.academy.as("boss"));
    String query =
        "{ employees(first: 4, sort: \"externalId\") { nodes { externalId programProgress { activity { externalId }"
            + " progress steps { title state activities { activity { title } state } } next { title } } } } }";
    Answer answer = graphql.data(query);
    assertEquals(2, answer.at("/data/employees/nodes/0/programProgress").size(), answer::body);
    List<String> issued = curriculum.academy.tenant.statements(() -> graphql.data(query));
    assertTrue(issued.size() <= 4, () -> String.join("\n\n", issued));
    Answer assignments =
        graphql.data(
            "{ assignments(first: 5) { nodes { activity { externalId } programProgress { needed done } } } }");
    assertEquals(3, assignments.at("/data/assignments/nodes").size());
    assertEquals(3, assignments.count("/data/assignments/nodes/0/programProgress/needed"));
  }
}
