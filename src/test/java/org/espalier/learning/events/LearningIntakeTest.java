package org.espalier.learning.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** What is taken in, once, and what is refused. */
@QuarkusTest
class LearningIntakeTest {

  private final EventScene scene = new EventScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final Client lms = scene.lms;

  @Test
  void toldTwiceIsToldOnce() {
    String[] events = {
      EventScene.event("1", "ENROLLED", "ana", "film", ", at:'2025-01-01T00:00:00Z'"),
      EventScene.event("2", "COMPLETED", "ana", "film", ", at:'2025-01-03T00:00:00Z', hours:1")
    };
    Answer first = scene.told(events).expect(200);
    Answer second = scene.told(events).expect(200);
    assertEquals(0, second.count("/applied"));
    assertEquals(2, second.count("/unchanged"));
    assertEquals(first.text("/results/1/completionId"), second.text("/results/1/completionId"));
    assertEquals(first.text("/results/0/id"), second.text("/results/0/id"));
    assertEquals("film COMPLETED", scene.assignments("ana"));
    assertEquals(1, admin.get("/completions").expect(200).at("/items").size());
  }

  @Test
  void sameKeyWithOtherWordsIsRefused() {
    scene.told(EventScene.event("1", "COMPLETED", "ana", "film", ", hours:1")).expect(200);
    Answer other =
        scene.told(
            EventScene.event("1", "COMPLETED", "ana", "film", ", hours:2"),
            EventScene.event("2", "STARTED", "ana", "law-talk", ""),
            EventScene.event("2", "STARTED", "ana", "law-talk", ""));
    assertEquals(2, other.expect(200).count("/refused"));
    assertEquals(Set.of("/externalId DUPLICATE"), other.faults("/results/0/errors"));
    assertEquals("APPLIED", other.text("/results/1/outcome"));
    assertEquals(Set.of("/externalId DUPLICATE"), other.faults("/results/2/errors"));
    assertEquals("1", admin.get("/completions").expect(200).text("/items/0/hours"));
  }

  @Test
  void whatNobodyKnowsIsRefusedByItselfAndCanBeToldAgain() {
    Answer answer =
        scene.told(
            EventScene.event("1", "COMPLETED", "newcomer", "film", ""),
            EventScene.event("2", "COMPLETED", "ana", "nothing", ""),
            EventScene.event("3", "COMPLETED", "ana", "film", ""));
    assertEquals(1, answer.expect(200).count("/applied"));
    assertEquals(2, answer.count("/refused"));
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"), answer.faults("/results/0/errors"));
    assertEquals(
        Set.of("/activityExternalId UNKNOWN_REFERENCE"), answer.faults("/results/1/errors"));
    assertTrue(answer.at("/results/0/id").isNull());
    admin.create("employees", "newcomer", "{givenName:'N', familyName:'C'}");
    assertEquals(
        1,
        scene
            .told(EventScene.event("1", "COMPLETED", "newcomer", "film", ""))
            .expect(200)
            .count("/applied"));
    assertEquals(2, admin.get("/learning-events").expect(200).at("/items").size());
  }

  @Test
  void malformedBatchesAreRefusedAsAWhole() {
    Answer refused =
        scene.told(
            "{type:'COMPLETED', employeeExternalId:'ana', activityExternalId:'film'}",
            EventScene.event("2", "STARTED", "ana", "film", ", score:1"),
            EventScene.event("3", "COMPLETED", "ana", "film", ", progress:0.5"),
            EventScene.event("4", "PROGRESSED", "ana", "film", ", progress:1.5"),
            EventScene.event("5", "GUESSED", "ana", "film", ""),
            "{externalId:'6', type:'STARTED', activityExternalId:'film'}");
    assertEquals(
        Set.of(
            "/events/0/externalId REQUIRED",
            "/events/1/score EXCLUSIVE",
            "/events/2/progress EXCLUSIVE",
            "/events/3/progress OUT_OF_RANGE",
            "/events/4/type NOT_ALLOWED",
            "/events/5/employeeExternalId EXCLUSIVE"),
        refused.problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/events TOO_FEW"),
        lms.post("/learning-events", "{events:[]}").problem(400, "INVALID_REQUEST").faults());
    String many =
        IntStream.rangeClosed(0, 500)
            .mapToObj(i -> EventScene.event("m" + i, "STARTED", "ana", "film", ""))
            .collect(Collectors.joining(","));
    assertEquals(
        Set.of("/events TOO_MANY"),
        lms.post("/learning-events", "{events:[" + many + "]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(0, admin.get("/learning-events").expect(200).at("/items").size());
  }

  @Test
  void intakesAboutTheSamePeopleWaitForEachOther() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Psql psql = Psql.application().tenant(academy.tenant.slug()).undone()) {
      psql.rows(
          "select id from employee where tenant_id = ? and id = ? for no key update",
          academy.tenant.slug(),
          academy.id("eve"));
      Future<Answer> one = threads.submit(() -> threeRounds("film", "ana", "bob"));
      psql.awaitWaiting(1);
      Future<Answer> other = threads.submit(() -> threeRounds("law-talk", "bob", "ana"));
      psql.awaitWaiting(2);
      psql.run("commit");
      assertEquals(6, one.get().expect(200).count("/applied"));
      assertEquals(6, other.get().expect(200).count("/applied"));
    }
  }

  /** One person completes it in the first round, Eve in the second, another one in the third. */
  private Answer threeRounds(String activity, String first, String last) {
    return scene.told(
        EventScene.event(activity + 1, "COMPLETED", first, activity, ""),
        EventScene.event(activity + 2, "STARTED", "eve", activity, ", at:'2025-01-01T00:00:00Z'"),
        EventScene.event(activity + 3, "COMPLETED", "eve", activity, ", at:'2025-01-02T00:00:00Z'"),
        EventScene.event(activity + 4, "ENROLLED", last, activity, ", at:'2025-01-01T00:00:00Z'"),
        EventScene.event(activity + 5, "STARTED", last, activity, ", at:'2025-01-02T00:00:00Z'"),
        EventScene.event(activity + 6, "COMPLETED", last, activity, ", at:'2025-01-03T00:00:00Z'"));
  }

  @Test
  void onlyWhoMayWriteEverythingTells() {
    String body = "{events:[" + EventScene.event("1", "STARTED", "ana", "film", "") + "]}";
    for (Client caller :
        List.of(
            academy.as("ana"),
            academy.as("boss"),
            academy.tenant.program("completions:write"),
            academy.tenant.program("assignments:write"))) {
      caller.post("/learning-events", body).problem(403, "FORBIDDEN");
    }
    academy.tenant.as("learning-admin").post("/learning-events", body).expect(200);
  }
}
