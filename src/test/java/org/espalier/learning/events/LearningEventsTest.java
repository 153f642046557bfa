package org.espalier.learning.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningEventsTest {

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client lms =
      academy.tenant.program("completions:write", "assignments:write", "completions:read");

  @Test
  void eventsDoWhatIsDoneByHand() {
    told(event("1", "ENROLLED", "ana", "sql-course", "")).expect(200);
    assertEquals("sql-course ASSIGNED", assignments("ana"));
    told(event("2", "STARTED", "ana", "sql-course", "")).expect(200);
    assertEquals("sql-course IN_PROGRESS", assignments("ana"));
    told(event("3", "PROGRESSED", "ana", "sql-course", ", progress:0.555")).expect(200);
    assertEquals("sql-course IN_PROGRESS", assignments("ana"));
    assertEquals("55", progress("ana"));
    Answer done = told(event("4", "COMPLETED", "ana", "sql-course", ", score:90, hours:7"));
    assertEquals("sql-course COMPLETED", assignments("ana"));
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
        told(
            event("c", "COMPLETED", "ana", "film", ", at:'2025-01-03T00:00:00Z'"),
            event("s", "STARTED", "ana", "film", ", at:'2025-01-02T00:00:00Z'"),
            event("e", "ENROLLED", "ana", "film", ", at:'2025-01-01T00:00:00Z'"),
            event("w", "WITHDRAWN", "bob", "film", ", at:'2025-01-02T00:00:00Z'"),
            event("b", "ENROLLED", "bob", "film", ", at:'2025-01-01T00:00:00Z'"),
            event("f", "FAILED", "eve", "sql-course", ""));
    assertEquals(6, answer.expect(200).count("/applied"));
    assertEquals("film COMPLETED", assignments("ana"));
    assertEquals("film CANCELLED", assignments("bob"));
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
    told(
            event("l", "PROGRESSED", "ana", "film", ", progress:0.7, at:'2025-01-03T00:00:00Z'"),
            event("k", "PROGRESSED", "ana", "film", ", progress:0.2, at:'2025-01-01T00:00:00Z'"))
        .expect(200);
    assertEquals("70", progress("ana"));
    Answer late =
        told(event("m", "PROGRESSED", "ana", "film", ", progress:0.4, at:'2025-01-02T00:00:00Z'"));
    assertEquals(1, late.expect(200).count("/applied"));
    assertEquals("70", progress("ana"));
    told(event("n", "PROGRESSED", "ana", "film", ", progress:0.6, at:'2025-01-04T00:00:00Z'"))
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
  void toldTwiceIsToldOnce() {
    String[] events = {
      event("1", "ENROLLED", "ana", "film", ", at:'2025-01-01T00:00:00Z'"),
      event("2", "COMPLETED", "ana", "film", ", at:'2025-01-03T00:00:00Z', hours:1")
    };
    Answer first = told(events).expect(200);
    Answer second = told(events).expect(200);
    assertEquals(0, second.count("/applied"));
    assertEquals(2, second.count("/unchanged"));
    assertEquals(first.text("/results/1/completionId"), second.text("/results/1/completionId"));
    assertEquals(first.text("/results/0/id"), second.text("/results/0/id"));
    assertEquals("film COMPLETED", assignments("ana"));
    assertEquals(1, admin.get("/completions").expect(200).at("/items").size());
  }

  @Test
  void sameKeyWithOtherWordsIsRefused() {
    told(event("1", "COMPLETED", "ana", "film", ", hours:1")).expect(200);
    Answer other =
        told(
            event("1", "COMPLETED", "ana", "film", ", hours:2"),
            event("2", "STARTED", "ana", "law-talk", ""),
            event("2", "STARTED", "ana", "law-talk", ""));
    assertEquals(2, other.expect(200).count("/refused"));
    assertEquals(Set.of("/externalId DUPLICATE"), other.faults("/results/0/errors"));
    assertEquals("APPLIED", other.text("/results/1/outcome"));
    assertEquals(Set.of("/externalId DUPLICATE"), other.faults("/results/2/errors"));
    assertEquals("1", admin.get("/completions").expect(200).text("/items/0/hours"));
  }

  @Test
  void whatNobodyKnowsIsRefusedByItselfAndCanBeToldAgain() {
    Answer answer =
        told(
            event("1", "COMPLETED", "newcomer", "film", ""),
            event("2", "COMPLETED", "ana", "nothing", ""),
            event("3", "COMPLETED", "ana", "film", ""));
    assertEquals(1, answer.expect(200).count("/applied"));
    assertEquals(2, answer.count("/refused"));
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"), answer.faults("/results/0/errors"));
    assertEquals(
        Set.of("/activityExternalId UNKNOWN_REFERENCE"), answer.faults("/results/1/errors"));
    assertTrue(answer.at("/results/0/id").isNull());
    admin.create("employees", "newcomer", "{givenName:'N', familyName:'C'}");
    assertEquals(
        1, told(event("1", "COMPLETED", "newcomer", "film", "")).expect(200).count("/applied"));
    assertEquals(2, admin.get("/learning-events").expect(200).at("/items").size());
  }

  @Test
  void malformedBatchesAreRefusedAsAWhole() {
    Answer refused =
        told(
            "{type:'COMPLETED', employeeExternalId:'ana', activityExternalId:'film'}",
            event("2", "STARTED", "ana", "film", ", score:1"),
            event("3", "COMPLETED", "ana", "film", ", progress:0.5"),
            event("4", "PROGRESSED", "ana", "film", ", progress:1.5"),
            event("5", "GUESSED", "ana", "film", ""),
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
            .mapToObj(i -> event("m" + i, "STARTED", "ana", "film", ""))
            .collect(Collectors.joining(","));
    assertEquals(
        Set.of("/events TOO_MANY"),
        lms.post("/learning-events", "{events:[" + many + "]}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(0, admin.get("/learning-events").expect(200).at("/items").size());
  }

  @Test
  void onlyWhoMayWriteEverythingTells() {
    String body = "{events:[" + event("1", "STARTED", "ana", "film", "") + "]}";
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

  @Test
  void eventsAreSeenByOneselfAndThoseAbove() {
    String id = told(event("1", "STARTED", "ana", "film", "")).expect(200).text("/results/0/id");
    told(event("2", "STARTED", "bob", "film", "")).expect(200);
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
                  event(
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
              .statements(() -> assertEquals(pings, told(events).expect(200).count("/applied")))
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
                    + event("1", "COMPLETED", "ana", "film", "")
                    + ","
                    + event("2", "COMPLETED", "nobody", "film", "")
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
                        event(
                            "s" + people + "-" + i + "-" + k,
                            k == 0 ? "STARTED" : "COMPLETED",
                            "p" + people + "-" + i,
                            "law-talk",
                            ", at:'2025-01-0" + (k + 1) + "T00:00:00Z'")))
            .toArray(String[]::new);
    return academy
        .tenant
        .statements(() -> assertEquals(2 * people, told(events).expect(200).count("/applied")))
        .size();
  }

  private Answer told(String... events) {
    return lms.post("/learning-events", "{events:[" + String.join(",", events) + "]}");
  }

  private static String event(
      String id, String type, String person, String activity, String members) {
    return "{externalId:'%s', source:'lms', type:'%s', employeeExternalId:'%s', activityExternalId:'%s'%s}"
        .formatted(id, type, person, activity, members);
  }

  private String assignments(String person) {
    return admin
        .get("/assignments?employeeId=" + academy.id(person))
        .expect(200)
        .at("/items")
        .valueStream()
        .map(one -> one.at("/activityExternalId").asText() + " " + one.at("/state").asText())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
