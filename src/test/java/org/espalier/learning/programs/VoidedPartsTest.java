package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** What voiding takes back of programs. */
@QuarkusTest
class VoidedPartsTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

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
  void correctingAPartAsksForNoProgramThatIsDone() {
    String part =
        "{externalId:'k', employeeExternalId:'ana', activityExternalId:'b',"
            + " completedAt:'2025-01-01T00:00:00Z', %s}";
    curriculum.completes("ana", "a", "completedAt:'2025-01-01T00:00:00Z'");
    admin.post("/completions", part.formatted("hours:1")).expect(201);
    admin.create(
        "assignment-rules",
        "basics",
        "{name:'Basics', activityExternalId:'basics', audience:'employee eq \"ana\"'}");
    admin.rulesSettled();
    admin.post("/completions", part.formatted("hours:2")).expect(201);
    assertEquals(1, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals("", curriculum.assignments("ana"));
    admin.post("/completions", part.formatted("passed:false")).expect(201);
    assertEquals("basics ASSIGNED", curriculum.assignments("ana"));
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
}
