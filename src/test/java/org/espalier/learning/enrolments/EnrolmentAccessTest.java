package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** Who sees and makes enrolments. */
@QuarkusTest
class EnrolmentAccessTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final Client bob = academy.as("bob");

  @Test
  void strangersNeitherSeeNorEnrol() {
    UUID session = room.session("a", "03-01", "");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    for (Client stranger : List.of(bob, academy.as("eve"))) {
      stranger.get("/enrolments/" + seat).problem(404, "NOT_FOUND");
      room.step(stranger, seat, "CANCELLED").problem(404, "NOT_FOUND");
      assertEquals(0, stranger.get("/enrolments").expect(200).at("/items").size());
      assertEquals(
          0, stranger.get("/sessions/" + session + "/enrolments").expect(200).at("/items").size());
      assertEquals(
          Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
          room.enrol(stranger, session, "ana").problem(422, "UNPROCESSABLE").faults());
    }
    room.enrol(academy.tenant.program("enrolments:read", "sessions:read"), session, "bob")
        .problem(403, "FORBIDDEN");
    room.enrol(academy.tenant.program("enrolments:write", "sessions:read"), session, "bob")
        .expect(201);
    room.enrol(admin, UUID.randomUUID(), "bob").problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        room.enrol(admin, session, "nobody").problem(422, "UNPROCESSABLE").faults());
    assertEquals(
        Set.of("/employeeExternalId EXCLUSIVE"),
        admin
            .post("/sessions/" + session + "/enrolments", "{}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void whoHoldsASessionSeesWhoComes() {
    UUID session = room.session("a", "03-01", "instructors:[{employeeExternalId:'eve'}]");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    UUID elsewhere = room.enrolled(room.session("b", "04-01", ""), "ana", "ENROLLED");
    Client eve = academy.as("eve");
    assertEquals("ana", eve.get("/enrolments/" + seat).expect(200).text("/employee/givenName"));
    assertEquals(
        List.of(seat.toString()), eve.get("/enrolments").expect(200).texts("/items", "/id"));
    eve.get("/enrolments/" + elsewhere).problem(404, "NOT_FOUND");
    room.step(eve, seat, "CANCELLED").problem(403, "FORBIDDEN");
  }
}
