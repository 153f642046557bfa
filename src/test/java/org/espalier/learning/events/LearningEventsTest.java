package org.espalier.learning.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningEventsTest {

  private final EventScene scene = new EventScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final Client lms = scene.lms;

  @Test
  void eventsDoWhatIsDoneByHand() {
    scene.told(EventScene.event("1", "ENROLLED", "ana", "sql-course", "")).expect(200);
    assertEquals("sql-course ASSIGNED", scene.assignments("ana"));
    scene.told(EventScene.event("2", "STARTED", "ana", "sql-course", "")).expect(200);
    assertEquals("sql-course IN_PROGRESS", scene.assignments("ana"));
    scene
        .told(EventScene.event("3", "PROGRESSED", "ana", "sql-course", ", progress:0.555"))
        .expect(200);
    assertEquals("sql-course IN_PROGRESS", scene.assignments("ana"));
    assertEquals("55", progress("ana"));
    Answer done =
        scene.told(EventScene.event("4", "COMPLETED", "ana", "sql-course", ", score:90, hours:7"));
    assertEquals("sql-course COMPLETED", scene.assignments("ana"));
    assertEquals("3", academy.level("ana", "sql"));
    Answer completion =
        admin.get("/completions/" + done.expect(200).text("/results/0/completionId")).expect(200);
    assertEquals("4", completion.text("/externalId"));
    assertEquals("lms", completion.text("/source"));
    assertEquals("7", completion.text("/hours"));
    assertEquals("90", completion.text("/score"));
  }

  @Test
  void aBatchTakesEffectInTheOrderOfItsMoments() {
    Answer answer =
        scene.told(
            EventScene.event("c", "COMPLETED", "ana", "film", ", at:'2025-01-03T00:00:00Z'"),
            EventScene.event("s", "STARTED", "ana", "film", ", at:'2025-01-02T00:00:00Z'"),
            EventScene.event("e", "ENROLLED", "ana", "film", ", at:'2025-01-01T00:00:00Z'"),
            EventScene.event("w", "WITHDRAWN", "bob", "film", ", at:'2025-01-02T00:00:00Z'"),
            EventScene.event("b", "ENROLLED", "bob", "film", ", at:'2025-01-01T00:00:00Z'"),
            EventScene.event("f", "FAILED", "eve", "sql-course", ""));
    assertEquals(6, answer.expect(200).count("/applied"));
    assertEquals("film COMPLETED", scene.assignments("ana"));
    assertEquals("film CANCELLED", scene.assignments("bob"));
    assertEquals(
        "false",
        admin
            .get("/completions?employeeId=" + academy.id("eve"))
            .expect(200)
            .text("/items/0/passed"));
    assertEquals("", academy.level("eve", "sql"));
    assertEquals(List.of("c", "s", "e", "w", "b", "f"), answer.texts("/results", "/externalId"));
  }

  @Test
  void progressThatIsToldLateDoesNotSetPeopleBack() {
    scene
        .told(
            EventScene.event(
                "l", "PROGRESSED", "ana", "film", ", progress:0.7, at:'2025-01-03T00:00:00Z'"),
            EventScene.event(
                "k", "PROGRESSED", "ana", "film", ", progress:0.2, at:'2025-01-01T00:00:00Z'"))
        .expect(200);
    assertEquals("70", progress("ana"));
    Answer late =
        scene.told(
            EventScene.event(
                "m", "PROGRESSED", "ana", "film", ", progress:0.4, at:'2025-01-02T00:00:00Z'"));
    assertEquals(1, late.expect(200).count("/applied"));
    assertEquals("70", progress("ana"));
    scene
        .told(
            EventScene.event(
                "n", "PROGRESSED", "ana", "film", ", progress:0.6, at:'2025-01-04T00:00:00Z'"))
        .expect(200);
    assertEquals("60", progress("ana"));
  }

  private String progress(String person) {
    return admin
        .get("/assignments?employeeId=" + academy.id(person))
        .expect(200)
        .text("/items/0/progress");
  }

  @Test
  void eventsAreSeenByOneselfAndThoseAbove() {
    String id =
        scene
            .told(EventScene.event("1", "STARTED", "ana", "film", ""))
            .expect(200)
            .text("/results/0/id");
    scene.told(EventScene.event("2", "STARTED", "bob", "film", "")).expect(200);
    for (Client caller : List.of(academy.as("ana"), academy.as("boss"), lms)) {
      assertEquals("STARTED", caller.get("/learning-events/" + id).expect(200).text("/type"));
    }
    academy.as("bob").get("/learning-events/" + id).problem(404, "NOT_FOUND");
    assertEquals(1, academy.as("bob").get("/learning-events").expect(200).at("/items").size());
    String path = "/learning-events?type=STARTED&employeeId=" + academy.id("ana");
    assertEquals(List.of("1"), admin.get(path).expect(200).texts("/items", "/externalId"));
    assertEquals(
        List.of(),
        admin.get("/learning-events?type=FAILED").expect(200).texts("/items", "/externalId"));
  }

  @Test
  void manyTakeAsManyStatementsAsFew() {
    int few = statements(3);
    int many = statements(40);
    assertEquals(few, many);
  }

  @Test
  void whatGoesOnIsOneStepHoweverOftenItIsTold() {
    List<Integer> statements = new ArrayList<>();
    for (int pings : List.of(2, 60)) {
      String person = pings == 2 ? "ana" : "bob";
      String[] events =
          IntStream.rangeClosed(1, pings)
              .mapToObj(i ->
                  EventScene.event(
                      person + i,
                      i == 1 ? "STARTED" : "PROGRESSED",
                      person,
                      "film",
                      i == 1
                          ? ", at:'2025-01-01T00:00:00Z'"
                          : ", at:'2025-01-01T01:00:%02dZ', progress:0.%02d".formatted(i - 1, i)))
              .toArray(String[]::new);
      statements.add(
          academy
              .tenant
              .statements(
                  () -> assertEquals(pings, scene.told(events).expect(200).count("/applied")))
              .size());
      Answer assignment = admin.get("/assignments?employeeId=" + academy.id(person)).expect(200);
      assertEquals("IN_PROGRESS", assignment.text("/items/0/state"));
      assertEquals(pings, assignment.count("/items/0/progress"), assignment::body);
    }
    assertEquals(statements.getFirst(), statements.getLast());
    assertEquals(62, admin.get("/learning-events?limit=100").expect(200).at("/items").size());
  }

  @Test
  void graphqlTellsTheSame() {
    Answer answer =
        academy
            .tenant
            .graphql()
            .data(
                "mutation($i: LearningEventBatchInput!) { recordLearningEvents(input: $i) { learningEventReceipt {"
                    + " applied results { outcome completionId errors { code } } } } }",
                "{i:{events:["
                    + EventScene.event("1", "COMPLETED", "ana", "film", "")
                    + ","
                    + EventScene.event("2", "COMPLETED", "nobody", "film", "")
                    + "]}}");
    String at = "/data/recordLearningEvents/learningEventReceipt";
    assertEquals(1, answer.count(at + "/applied"), answer::body);
    assertEquals("UNKNOWN_REFERENCE", answer.text(at + "/results/1/errors/0/code"));
    assertNotEquals("", answer.text(at + "/results/0/completionId"));
    Answer events =
        academy
            .tenant
            .graphql()
            .data("{ learningEvents { nodes { type completion { activityTitle } } } }");
    assertEquals("Film", events.text("/data/learningEvents/nodes/0/completion/activityTitle"));
  }

  private int statements(int people) {
    List<String> rows =
        IntStream.range(0, people)
            .mapToObj(
                i -> "{externalId:'p%d-%d', givenName:'G', familyName:'F'}".formatted(people, i))
            .toList();
    admin.importRows("employees", "", rows);
    String[] events =
        IntStream.range(0, people)
            .boxed()
            .flatMap(i ->
                IntStream.range(0, 2)
                    .mapToObj(k ->
                        EventScene.event(
                            "s" + people + "-" + i + "-" + k,
                            k == 0 ? "STARTED" : "COMPLETED",
                            "p" + people + "-" + i,
                            "law-talk",
                            ", at:'2025-01-0" + (k + 1) + "T00:00:00Z'")))
            .toArray(String[]::new);
    return academy
        .tenant
        .statements(
            () -> assertEquals(2 * people, scene.told(events).expect(200).count("/applied")))
        .size();
  }
}
