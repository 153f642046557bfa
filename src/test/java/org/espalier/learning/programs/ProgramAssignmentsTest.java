package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** The assignments of programs and of their parts. */
@QuarkusTest
class ProgramAssignmentsTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

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
  void changeOfAProgramWaitsOnlyForThoseWhoHaveDoneIt() {
    UUID ana = curriculum.assigned("ana", "basics", "");
    UUID bob = curriculum.assigned("bob", "basics", "");
    curriculum.completes("ana", "a");
    try (Psql psql = Psql.application().tenant(curriculum.academy.tenant.slug()).undone()) {
      psql.rows(
          "select id from employee where tenant_id = ? and id = ? for no key update",
          curriculum.academy.tenant.slug(),
          curriculum.academy.id("bob"));
      admin
          .put(
              "activities",
              "basics",
              Curriculum.program("", Curriculum.step("One", "ALL", "", "a")))
          .expect(200);
    }
    assertEquals("COMPLETED", admin.get("/assignments/" + ana).expect(200).text("/state"));
    assertEquals("ASSIGNED", admin.get("/assignments/" + bob).expect(200).text("/state"));
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
}
