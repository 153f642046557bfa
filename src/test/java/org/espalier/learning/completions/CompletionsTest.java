package org.espalier.learning.completions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CompletionsTest {

  private static final String SQL = "employeeExternalId:'ana', activityExternalId:'sql-course'";
  private static final String LAW = "employeeExternalId:'ana', activityExternalId:'law-talk'";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client boss = academy.as("boss");
  private final Client ana = academy.as("ana");

  @Test
  void gradedCompletionIsEvidenceAndClosesTheAssignment() {
    UUID assignment = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    Answer done =
        boss.post("/completions", "{" + SQL + ", score:91.50, completedAt:'2025-04-01T10:00:00Z'}")
            .expect(201);
    assertEquals(assignment.toString(), done.text("/assignmentId"));
    assertEquals(1, done.at("/evidenceIds").size());
    Answer evidence = ana.get("/evidence/" + done.text("/evidenceIds/0")).expect(200);
    assertEquals("LEARNING", evidence.text("/source"));
    assertEquals("sql", evidence.text("/competencyExternalId"));
    assertEquals(3, evidence.count("/level"));
    assertEquals("2025-04-01T10:00:00Z", evidence.text("/observedAt"));
    assertEquals("completion", evidence.text("/originType"));
    assertEquals(done.text("/id"), evidence.text("/originId"));
    Answer closed = ana.get("/assignments/" + assignment).expect(200);
    assertEquals("COMPLETED", closed.text("/state"));
    assertEquals(done.text("/id"), closed.text("/completionId"));
    Answer steps = ana.get("/assignments/" + assignment + "/transitions").expect(200);
    assertEquals("COMPLETED", steps.text("/0/to"));
    assertEquals("3", academy.level("ana", "sql"));
    assertEquals(List.of("completion.recorded"), academy.events(done.id()));
  }

  @Test
  void failedCompletionFailsTheAssignmentAndProvesNothing() {
    UUID assignment = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    Answer done = boss.post("/completions", "{" + SQL + ", passed:false}").expect(201);
    assertEquals(0, done.at("/evidenceIds").size());
    assertEquals("FAILED", ana.get("/assignments/" + assignment).text("/state"));
    assertEquals("", academy.level("ana", "sql"));
    assertEquals(List.of("completion.recorded"), academy.events(done.id()));
    boss.post("/assignments", "{" + SQL + "}").expect(201);
  }

  @Test
  void ungradedCompletionAsksForARatingAndProvesNothing() {
    Answer done = ana.post("/completions", "{" + LAW + "}").expect(201);
    assertEquals(0, done.at("/evidenceIds").size());
    assertEquals("", academy.level("ana", "law"));
    assertEquals(List.of("completion.recorded", "rating.requested"), academy.events(done.id()));
    try (Psql psql = Psql.application().tenant(academy.tenant.slug())) {
      var asked =
          Relaxed.tree(
              psql.value("select data::text from change_event where type = 'rating.requested'"));
      assertEquals(academy.id("ana").toString(), asked.at("/employeeId").asText());
      assertEquals(
          admin.id("competencies", "law").toString(), asked.at("/competencyIds/0").asText());
    }
  }

  @Test
  void whatTeachesNothingAsksForNothing() {
    Answer done =
        ana.post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}")
            .expect(201);
    assertEquals(List.of("completion.recorded"), academy.events(done.id()));
  }

  @Test
  void authorSaysThatAnUngradedOneProvesTheLevel() {
    String license = "{employeeExternalId:'ana', activityExternalId:'tact-license'}";
    ana.post("/completions", license).problem(403, "FORBIDDEN");
    boss.post("/completions", license).expect(201);
    assertEquals("4", academy.level("ana", "tact"));
  }

  @Test
  void voidingTakesBackWhatFollowed() {
    UUID assignment = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    academy.rate("ana", "sql", "1");
    Answer done = boss.post("/completions", "{" + SQL + "}").expect(201);
    assertEquals("3", academy.level("ana", "sql"));
    String voidings = "/completions/" + done.id() + "/voidings";
    assertEquals(
        Set.of("/reason BLANK"),
        boss.post(voidings, "{reason:' '}").problem(400, "INVALID_REQUEST").faults());
    ana.post(voidings, "{reason:'x'}").problem(403, "FORBIDDEN");
    academy.as("eve").post(voidings, "{reason:'x'}").problem(404, "NOT_FOUND");
    Answer voided = boss.post(voidings, "{reason:'mixed up'}").expect(200);
    assertEquals("mixed up", voided.text("/voidReason"));
    assertTrue(!voided.at("/voidedAt").isNull());
    boss.post(voidings, "{reason:'again'}").problem(409, "CONFLICT");
    assertEquals("1", academy.level("ana", "sql"));
    Answer evidence = ana.get("/evidence/" + done.text("/evidenceIds/0")).expect(200);
    assertEquals("mixed up", evidence.text("/revocationReason"));
    Answer opened = ana.get("/assignments/" + assignment).expect(200);
    assertEquals("IN_PROGRESS", opened.text("/state"));
    assertTrue(opened.at("/completionId").isNull());
  }

  @Test
  void voidingOpensNothingWhereAnotherAssignmentIsOpen() {
    UUID first = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    UUID done = boss.post("/completions", "{" + SQL + "}").expect(201).id();
    UUID second = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    boss.post("/completions/" + done + "/voidings", "{reason:'wrong'}").expect(200);
    assertEquals("COMPLETED", ana.get("/assignments/" + first).text("/state"));
    assertEquals("ASSIGNED", ana.get("/assignments/" + second).text("/state"));
  }

  @Test
  void onlyManagersReportWhatProvesALevel() {
    ana.post("/completions", "{" + SQL + "}").problem(403, "FORBIDDEN");
    ana.post("/completions", "{" + LAW + "}").expect(201);
    for (Client stranger : List.of(academy.as("eve"), academy.as("bob"))) {
      Answer refused = stranger.post("/completions", "{" + LAW + "}");
      assertEquals(
          Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
          refused.problem(422, "UNPROCESSABLE").faults());
    }
    academy.tenant.program("completions:write").post("/completions", "{" + SQL + "}").expect(201);
    academy
        .tenant
        .program("completions:read")
        .post("/completions", "{" + SQL + "}")
        .problem(403, "FORBIDDEN");
    assertEquals("3", academy.level("ana", "sql"));
  }

  @Test
  void nobodyCorrectsWhatSomebodyElseRecorded() {
    Answer exam =
        academy
            .tenant
            .as("learning-admin")
            .post("/completions", "{externalId:'x', " + SQL + "}")
            .expect(201);
    ana.post("/completions", "{externalId:'x', " + LAW + "}").problem(403, "FORBIDDEN");
    boss.post("/completions", "{externalId:'x', " + SQL + ", score:1}").problem(403, "FORBIDDEN");
    assertTrue(admin.get("/completions/" + exam.id()).at("/voidedAt").isNull());
    assertEquals("3", academy.level("ana", "sql"));
    UUID own = ana.post("/completions", "{externalId:'y', " + LAW + "}").expect(201).id();
    ana.post("/completions", "{externalId:'y', " + LAW + ", hours:1}").expect(201);
    assertTrue(!admin.get("/completions/" + own).at("/voidedAt").isNull());
    admin.post("/completions", "{externalId:'x', " + SQL + ", score:1}").expect(201);
    assertTrue(!admin.get("/completions/" + exam.id()).at("/voidedAt").isNull());
  }

  @Test
  void onlyAdminsTellWhatFollowsFromSomethingElse() {
    for (String source : List.of("session", "programs")) {
      String body = "{source:'" + source + "', externalId:'1', " + LAW + "}";
      ana.post("/completions", body).problem(403, "FORBIDDEN");
      boss.post("/completions", body).problem(403, "FORBIDDEN");
      admin.post("/completions", body).expect(201);
    }
  }

  @Test
  void fileThatSaysSomethingElseCorrects() {
    UUID assignment = boss.post("/assignments", "{" + SQL + "}").expect(201).id();
    assertEquals(1, file("score:60").count("/counts/created"));
    assertEquals(1, file("score:60.0").count("/counts/unchanged"));
    Answer before = completion();
    assertEquals(1, file("score:95").count("/counts/updated"));
    Answer after = completion();
    assertEquals(95, after.count("/score"));
    Answer closed = ana.get("/assignments/" + assignment).expect(200);
    assertEquals("COMPLETED", closed.text("/state"));
    assertEquals(after.text("/id"), closed.text("/completionId"));
    assertTrue(!before.id().equals(after.id()));
    assertTrue(!admin.get("/completions/" + before.id()).at("/voidedAt").isNull());
    assertTrue(!admin.get("/evidence/" + before.text("/evidenceIds/0")).at("/revokedAt").isNull());
    assertEquals("3", academy.level("ana", "sql"));
    assertEquals(1, file("score:20, passed:false").count("/counts/updated"));
    assertEquals("FAILED", ana.get("/assignments/" + assignment).text("/state"));
    assertEquals("", academy.level("ana", "sql"));
    assertEquals(List.of("completion.recorded", "completion.voided"), academy.events(before.id()));
  }

  @Test
  void fileCannotReplaceWhatWasDone() {
    file("score:60");
    admin
        .sendRaw("POST", "/imports/completions?mode=replace", "application/x-ndjson", new byte[0])
        .problem(400, "INVALID_REQUEST");
    assertTrue(completion().at("/voidedAt").isNull());
  }

  private Answer file(String members) {
    return admin.importRows(
        "completions",
        "{externalId:'lms-1', " + SQL + ", completedAt:'2025-04-01T10:00:00Z', " + members + "}");
  }

  /** The only completion that counts. */
  private Answer completion() {
    Answer all = ana.get("/completions").expect(200);
    assertEquals(1, all.at("/items").size(), all.body());
    return ana.get("/completions/" + all.text("/items/0/id")).expect(200);
  }
}
