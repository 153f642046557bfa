package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.junit.jupiter.api.Test;

/** Everybody at once: no seat is given twice, nobody is forgotten, nobody jumps the queue. */
@QuarkusTest
class RushTest {

  private static final int MANY = 200;
  private static final int SEATS = 20;

  private final Classroom room = new Classroom();

  @Test
  void twoHundredPeopleRushForTwentySeats() {
    room.people(MANY);
    UUID session = room.session("s", "03-01", "capacity:" + SEATS);
    List<Answer> answers =
        atOnce(
            IntStream.range(0, MANY)
                .<Supplier<Answer>>mapToObj(i -> () -> room.enrol(room.admin, session, "p" + i))
                .toList());
    answers.forEach(answer -> answer.expect(201));
    List<JsonNode> seated = in(session, "ENROLLED");
    List<JsonNode> waiting = in(session, "WAITLISTED");
    assertEquals(SEATS, seated.size());
    assertEquals(
        new HashSet<>(IntStream.rangeClosed(1, MANY - SEATS).boxed().toList()),
        new HashSet<>(waiting.stream().map(one -> one.at("/position").asInt()).toList()));
    Set<String> people = new HashSet<>();
    seated.forEach(one -> people.add(one.at("/employee/externalId").asText()));
    waiting.forEach(one -> people.add(one.at("/employee/externalId").asText()));
    assertEquals(MANY, people.size());
    Answer full = room.admin.get("/sessions/" + session).expect(200);
    assertEquals(0, full.count("/seatsFree"));
    assertEquals(MANY - SEATS, full.count("/waitlisted"));
    assertEquals(1, full.count("/revision"), "who enrols edits no session");
    queueMovesOneByOne(session, seated, waiting);
  }

  /** As many as withdraw at once get in, and those from the front. */
  private void queueMovesOneByOne(UUID session, List<JsonNode> seated, List<JsonNode> waiting) {
    Set<String> first = new HashSet<>();
    waiting.stream()
        .filter(one -> one.at("/position").asInt() <= 7)
        .forEach(one -> first.add(one.at("/id").asText()));
    atOnce(
            seated.subList(0, 7).stream()
                .<Supplier<Answer>>map(one ->
                    () ->
                        room.step(room.admin, UUID.fromString(one.at("/id").asText()), "CANCELLED"))
                .toList())
        .forEach(answer -> answer.expect(200));
    List<JsonNode> after = in(session, "ENROLLED");
    assertEquals(SEATS, after.size());
    Set<String> in = new HashSet<>();
    after.forEach(one -> in.add(one.at("/id").asText()));
    assertTrue(in.containsAll(first), "those who stood in front are in");
    assertEquals(MANY - SEATS - 7, in(session, "WAITLISTED").size());
  }

  @Test
  void seatsAreNeverOverbookedWhileEverythingChanges() {
    room.people(60);
    UUID session = room.session("s", "03-01", "capacity:10, waitlistCapacity:20");
    List<UUID> seats = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      seats.add(room.enrol(room.admin, session, "p" + i).expect(201).id());
    }
    List<Supplier<Answer>> commands = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      String person = "p" + (15 + i);
      commands.add(() -> room.enrol(room.admin, session, person));
    }
    for (int i = 0; i < 12; i++) {
      UUID seat = seats.get(i);
      commands.add(3 * i, () -> room.step(room.admin, seat, "CANCELLED"));
    }
    for (int capacity : List.of(12, 8, 15, 9, 13)) {
      commands.add(
          capacity, () -> room.admin.patch("/sessions/" + session, "{capacity:" + capacity + "}"));
    }
    for (Answer answer : atOnce(commands)) {
      boolean documented =
          Set.of(200, 201, 422).contains(answer.status())
              || (answer.status() == 409 && answer.text("/code").equals("SESSION_FULL"));
      assertTrue(documented, answer::toString);
    }
    Answer now = room.admin.get("/sessions/" + session).expect(200);
    int enrolled = in(session, "ENROLLED").size();
    int waiting = in(session, "WAITLISTED").size();
    assertEquals(enrolled, now.count("/seatsTaken"));
    assertTrue(enrolled <= now.count("/capacity"), now::body);
    assertTrue(waiting == 0 || now.count("/seatsFree") == 0, now::body);
    assertTrue(waiting <= 20, now::body);
  }

  @Test
  void onePersonAtOnceInManySessionsIsInOne() {
    room.people(1);
    List<UUID> sessions =
        IntStream.range(0, 12).mapToObj(i -> room.session("s" + i, "03-01", "")).toList();
    List<Answer> answers =
        atOnce(
            sessions.stream()
                .<Supplier<Answer>>map(session -> () -> room.enrol(room.admin, session, "p0"))
                .toList());
    assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.problem(409, "SESSION_OVERLAP"));
  }

  /** The enrolments of a session in a state. */
  private List<JsonNode> in(UUID session, String state) {
    List<JsonNode> found = new ArrayList<>();
    room.admin
        .get("/sessions/" + session + "/enrolments?limit=500&state=" + state)
        .expect(200)
        .at("/items")
        .forEach(found::add);
    return found;
  }

  /** Sends requests at once; who is told that the server is busy comes again, as told. */
  private static List<Answer> atOnce(List<Supplier<Answer>> requests) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> all =
          requests.stream().<Callable<Answer>>map(request -> () -> patient(request)).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer patient(Supplier<Answer> request) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Answer answer = request.get();
      if (answer.status() != 503 || attempt == 20) {
        return answer;
      }
      assertEquals("BUSY", answer.text("/code"), answer::body);
      Thread.sleep(1000L * Long.parseLong(answer.header("Retry-After")));
    }
  }
}
