package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
