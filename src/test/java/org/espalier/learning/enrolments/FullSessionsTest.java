package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Sessions with so many seats and no more. */
@QuarkusTest
class FullSessionsTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final Client ana = academy.as("ana");
  private final Client bob = academy.as("bob");

  @Test
  void fullSessionsLetPeopleWaitInOrder() {
    UUID session = room.session("a", "03-01", "capacity:1, waitlistCapacity:2");
    UUID first = room.enrolled(session, "eve", "ENROLLED");
    UUID second = room.enrolled(session, "ana", "WAITLISTED");
    UUID third = room.enrolled(session, "bob", "WAITLISTED");
    Answer full = room.enrol(admin, session, "boss").problem(409, "SESSION_FULL");
    assertTrue(full.text("/detail").contains("2 people wait"), full::body);
    assertEquals("WAITLISTED 1", room.state(second));
    assertEquals("WAITLISTED 2", room.state(third));
    assertEquals(2, admin.get("/sessions/" + session).count("/waitlisted"));
    room.step(admin, first, "CANCELLED").expect(200);
    assertEquals("ENROLLED", room.state(second));
    assertEquals("WAITLISTED 1", room.state(third));
    assertEquals(List.of("enrolment.created", "enrolment.promoted"), academy.events(second));
    Answer steps = ana.get("/enrolments/" + second + "/transitions").expect(200);
    assertEquals("WAITLISTED", steps.text("/0/from"));
    assertEquals("ENROLLED", steps.text("/0/to"));
    room.step(bob, third, "CANCELLED").expect(200);
    assertEquals(0, admin.get("/sessions/" + session).count("/waitlisted"));
  }

  @Test
  void sessionsWithoutWaitlistAreFullAtOnce() {
    UUID session = room.session("a", "03-01", "capacity:1, waitlistCapacity:0");
    room.enrolled(session, "eve", "ENROLLED");
    Answer full = room.enrol(ana, session, "ana").problem(409, "SESSION_FULL");
    assertTrue(full.text("/detail").contains("there is no waitlist"), full::body);
  }

  @Test
  void moreSeatsGoToThoseWhoWaitAndTakenOnesStay() {
    UUID session = room.session("a", "03-01", "capacity:1");
    room.enrolled(session, "eve", "ENROLLED");
    List<UUID> waiting =
        List.of(
            room.enrolled(session, "ana", "WAITLISTED"),
            room.enrolled(session, "bob", "WAITLISTED"),
            room.enrolled(session, "boss", "WAITLISTED"));
    admin.patch("/sessions/" + session, "{capacity:3}").expect(200);
    assertEquals(
        List.of("ENROLLED", "ENROLLED", "WAITLISTED 1"),
        waiting.stream().map(room::state).toList());
    assertEquals(
        Set.of("/capacity IMMUTABLE"),
        admin.patch("/sessions/" + session, "{capacity:2}").problem(422, "UNPROCESSABLE").faults());
    admin.patch("/sessions/" + session, "{capacity:null}").expect(200);
    assertEquals("ENROLLED", room.state(waiting.getLast()));
  }
}
