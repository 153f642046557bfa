package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentsTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final Client ana = academy.as("ana");
  private final Client bob = academy.as("bob");
  private final Client boss = academy.as("boss");

  @Test
  void enrollingTakesASeatAndAssignsTheActivity() {
    UUID session = room.session("a", "03-01", "capacity:2");
    Answer made = room.enrol(ana, session, "ana").expect(201);
    assertEquals("/api/v1/enrolments/" + made.id(), path(made.header("Location")));
    assertEquals("ENROLLED", made.text("/state"));
    assertEquals("ana", made.text("/employee/givenName"));
    assertEquals("Talk about law", made.text("/title"));
    Answer assignment = ana.get("/assignments/" + made.text("/assignmentId")).expect(200);
    assertEquals("SELF", assignment.text("/origin"));
    assertEquals("ASSIGNED", assignment.text("/state"));
    Answer read = ana.get("/sessions/" + session).expect(200);
    assertEquals(1, read.count("/seatsTaken"));
    assertEquals(1, read.count("/seatsFree"));
    assertEquals(List.of("enrolment.created"), academy.events(made.id()));
  }

  @Test
  void anOpenAssignmentIsServedAndNoSecondOneMade() {
    UUID assigned =
        admin.create(
            "assignments", "x", "{employeeExternalId:'ana', activityExternalId:'law-talk'}");
    UUID session = room.session("a", "03-01", "");
    assertEquals(
        assigned.toString(), room.enrol(boss, session, "ana").expect(201).text("/assignmentId"));
    Answer managed = room.enrol(boss, session, "bob").expect(201);
    assertEquals(
        "MANAGER", boss.get("/assignments/" + managed.text("/assignmentId")).text("/origin"));
  }

  @Test
  void personIsInASessionOnce() {
    UUID session = room.session("a", "03-01", "");
    UUID first = room.enrolled(session, "ana", "ENROLLED");
    Answer again = room.enrol(ana, session, "ana").problem(409, "ALREADY_ENROLLED");
    assertTrue(again.text("/detail").contains(first.toString()), again::body);
    room.step(ana, first, "CANCELLED").expect(200);
    room.enrolled(session, "ana", "ENROLLED");
    Client keyed = bob.with("Idempotency-Key", "once");
    UUID kept = room.enrol(keyed, session, "bob").expect(201).id();
    Answer replayed = room.enrol(keyed, session, "bob").expect(201);
    assertEquals(kept, replayed.id());
    assertEquals("true", replayed.header("Idempotency-Replayed"));
  }

  @Test
  void listsAreNarrowed() {
    UUID session = room.session("a", "03-01", "capacity:1");
    UUID first = room.enrolled(session, "ana", "ENROLLED");
    UUID second = room.enrolled(session, "bob", "WAITLISTED");
    UUID other = room.enrolled(room.session("b", "04-01", ""), "ana", "ENROLLED");
    assertEquals(List.of(first, second, other), ids("/enrolments"));
    assertEquals(List.of(first, second), ids("/enrolments?sessionId=" + session));
    assertEquals(List.of(first, second), ids("/sessions/" + session + "/enrolments"));
    assertEquals(List.of(second), ids("/sessions/" + session + "/enrolments?state=WAITLISTED"));
    assertEquals(List.of(first, other), ids("/enrolments?employeeId=" + academy.id("ana")));
    assertEquals(List.of(second), ids("/enrolments?state=WAITLISTED"));
    assertEquals(List.of(), ids("/enrolments?activityId=" + admin.id("activities", "film")));
    assertEquals(List.of(first, second), ids("/enrolments?sort=startsAt&limit=2"));
  }

  @Test
  void sessionsWithPeopleAreCancelledAndNotDeleted() {
    UUID session = room.session("a", "03-01", "capacity:1");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    UUID waiting = room.enrolled(session, "bob", "WAITLISTED");
    admin.delete("/sessions/" + session).problem(409, "IN_USE");
    admin
        .post("/sessions/" + session + "/transitions", "{to:'CANCELLED', comment:'Flood'}")
        .expect(200);
    assertEquals("CANCELLED", room.state(seat));
    assertEquals("CANCELLED", room.state(waiting));
    Answer steps = bob.get("/enrolments/" + waiting + "/transitions").expect(200);
    assertEquals("Flood", steps.text("/0/comment"));
    assertEquals(List.of("enrolment.created", "enrolment.cancelled"), academy.events(waiting));
  }

  @Test
  void staleStepsAreRefused() {
    UUID seat = room.enrolled(room.session("a", "03-01", ""), "ana", "ENROLLED");
    String tag = room.now(seat).etag();
    ana.with("If-Match", "\"9-0\"")
        .post("/enrolments/" + seat + "/transitions", "{to:'CANCELLED'}")
        .problem(412, "STALE_VERSION");
    ana.with("If-Match", tag)
        .post("/enrolments/" + seat + "/transitions", "{to:'CANCELLED'}")
        .expect(200);
  }

  private List<UUID> ids(String path) {
    return admin.get(path).expect(200).texts("/items", "/id").stream()
        .map(UUID::fromString)
        .toList();
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
