package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionCancellationsTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;

  @Inject private SessionFollower follower;
  @Inject private Background background;

  @Test
  void peopleAreMovedInTheirOrderToTheNextFreeSeats() {
    UUID session = room.session("a", "03-01", "capacity:2");
    UUID first = room.enrolled(session, "ana", "ENROLLED");
    room.enrolled(session, "bob", "ENROLLED");
    UUID waiting = room.enrolled(session, "eve", "WAITLISTED");
    UUID left = room.enrolled(session, "boss", "WAITLISTED");
    UUID next = room.session("next", "04-01", "capacity:1");
    UUID later = room.session("later", "05-01", "capacity:2");
    Answer told = cancel(admin, session, "reason:'Flood', reoffer:'MOVE'").expect(200);
    assertEquals("CANCELLED", told.text("/session/state"));
    assertEquals(List.of("ana", "bob", "eve"), told.texts("/moved", "/employee/externalId"));
    assertEquals(
        List.of(next.toString(), later.toString(), later.toString()),
        told.texts("/moved", "/sessionId"));
    assertEquals(Set.of("ENROLLED"), Set.copyOf(told.texts("/moved", "/state")));
    assertEquals(first.toString(), told.text("/moved/0/movedFromId"));
    assertEquals(room.now(first).text("/assignmentId"), told.text("/moved/0/assignmentId"));
    assertEquals(List.of(left.toString()), told.texts("/without", "/id"));
    assertEquals(0, told.at("/offered").size());
    assertEquals("CANCELLED", room.state(waiting));
    assertEquals(
        "Flood",
        academy.as("eve").get("/enrolments/" + waiting + "/transitions").text("/0/comment"));
    UUID moved = UUID.fromString(told.text("/moved/0/id"));
    assertEquals(List.of("enrolment.moved"), academy.events(moved));
    cancel(admin, session, "reason:'again'").problem(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void offersKeepSeatsUntilTheyAreAnswered() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    room.enrolled(session, "bob", "ENROLLED");
    UUID next = room.session("next", "04-01", "capacity:2");
    Answer told = cancel(admin, session, "reason:'Flood', reoffer:'OFFER'").expect(200);
    assertEquals(List.of("ana", "bob"), told.texts("/offered", "/employee/externalId"));
    UUID ana = UUID.fromString(told.text("/offered/0/id"));
    UUID bob = UUID.fromString(told.text("/offered/1/id"));
    assertEquals("OFFERED", room.state(ana));
    assertEquals(0, admin.get("/sessions/" + next).count("/seatsFree"));
    UUID waiting = room.enrolled(next, "eve", "WAITLISTED");
    assertEquals(
        "ENROLLED", room.step(academy.as("ana"), ana, "ENROLLED").expect(200).text("/state"));
    assertEquals("WAITLISTED 1", room.state(waiting));
    room.step(academy.as("bob"), bob, "CANCELLED").expect(200);
    assertEquals("ENROLLED", room.state(waiting));
    assertEquals(List.of("enrolment.offered", "enrolment.accepted"), academy.events(ana));
  }

  @Test
  void offersExpireAndTheirSeatsGoToWhoWaits() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    UUID next = room.session("next", "04-01", "capacity:1");
    Answer told = cancel(admin, session, "reason:'Flood', reoffer:'OFFER'").expect(200);
    UUID offered = UUID.fromString(told.text("/offered/0/id"));
    UUID waiting = room.enrolled(next, "bob", "WAITLISTED");
    expire(offered);
    assertEquals("true", room.now(offered).text("/lapsed"));
    assertEquals(0, admin.get("/sessions/" + next).count("/seatsTaken"));
    room.step(academy.as("ana"), offered, "ENROLLED").problem(409, "ENROLMENT_CLOSED");
    room.enrolled(next, "eve", "WAITLISTED");
    assertEquals("ENROLLED", room.state(waiting));
    assertEquals("CANCELLED", room.state(offered));
    assertEquals(List.of("enrolment.offered", "enrolment.lapsed"), academy.events(offered));
    room.enrolled(next, "ana", "WAITLISTED");
  }

  @Test
  void timeAloneGivesSeatsOnThatWereNotTaken() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    UUID next = room.session("next", "04-01", "capacity:1");
    Answer told = cancel(admin, session, "reason:'Flood', reoffer:'OFFER'").expect(200);
    UUID waiting = room.enrolled(next, "bob", "WAITLISTED");
    assertEquals(0, upkeep());
    expire(UUID.fromString(told.text("/offered/0/id")));
    assertEquals(1, upkeep());
    assertEquals("ENROLLED", room.state(waiting));
    assertEquals(0, upkeep());
  }

  @Test
  void offersEndWhenTheyAreToldToButNotAfterEnrolment() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    room.session("next", "04-01", "enrolmentClosesAt:'2088-01-01'");
    assertEquals(
        Set.of("/offerExpiresAt OUT_OF_RANGE", "/reason REQUIRED"),
        cancel(admin, session, "reoffer:'OFFER', offerExpiresAt:'2020-01-01'")
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer told =
        cancel(admin, session, "reason:'x', reoffer:'OFFER', offerExpiresAt:'2089-01-01'")
            .expect(200);
    assertEquals("2088-01-01T00:00:00Z", told.text("/offered/0/offerExpiresAt"));
  }

  @Test
  void nobodyIsMovedWhereTheyCannotBe() {
    UUID session = room.session("a", "03-01", "");
    for (String person : List.of("ana", "bob", "eve")) {
      room.enrolled(session, person, "ENROLLED");
    }
    UUID next = room.session("next", "04-01", "instructors:[{employeeExternalId:'eve'}]");
    room.enrolled(next, "ana", "ENROLLED");
    admin.create(
        "sessions",
        "film",
        "{activityExternalId:'film', startsAt:'2090-04-01T16:00:00Z', endsAt:'2090-04-01T18:00:00Z'}");
    room.enrolled(admin.id("sessions", "film"), "bob", "ENROLLED");
    Answer told = cancel(admin, session, "reason:'Flood', reoffer:'MOVE'").expect(200);
    assertEquals(0, told.at("/moved").size());
    assertEquals(
        Set.of("ana", "bob", "eve"), Set.copyOf(told.texts("/without", "/employee/externalId")));
  }

  @Test
  void withoutReofferEverybodyIsLeft() {
    UUID session = room.session("a", "03-01", "");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    room.session("next", "04-01", "");
    Answer told = cancel(admin, session, "reason:'Flood'").expect(200);
    assertEquals(List.of(seat.toString()), told.texts("/without", "/id"));
    assertEquals("CANCELLED", told.text("/without/0/state"));
  }

  @Test
  void onlyThoseWhoMindTheCatalogueCancel() {
    UUID session = room.session("a", "03-01", "instructors:[{employeeExternalId:'eve'}]");
    for (String who : List.of("ana", "boss", "eve")) {
      cancel(academy.as(who), session, "reason:'x'").problem(403, "FORBIDDEN");
    }
    cancel(admin.with("If-Match", "\"9-0\""), session, "reason:'x'").problem(412, "STALE_VERSION");
    assertEquals("SCHEDULED", admin.get("/sessions/" + session).text("/state"));
    Answer told = cancel(academy.tenant.as("learning-admin"), session, "reason:'x'").expect(200);
    assertTrue(told.at("/without").isEmpty());
  }

  @Test
  void programsNeedTheRightOnEnrolmentsToo() {
    UUID session = room.session("a", "03-01", "");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    room.session("next", "04-01", "");
    String moving = "reason:'x', reoffer:'MOVE'";
    cancel(academy.tenant.program("sessions:write", "sessions:read"), session, moving)
        .problem(403, "FORBIDDEN");
    assertEquals("ENROLLED", room.state(seat));
    Client both = academy.tenant.program("sessions:write", "sessions:read", "enrolments:write");
    assertEquals(
        List.of("ana"),
        cancel(both, session, moving).expect(200).texts("/moved", "/employee/externalId"));
  }

  private int upkeep() {
    return background.call(Caller.system(academy.tenant.slug()), follower::run);
  }

  private void expire(UUID enrolment) {
    try (Psql psql = Psql.application().tenant(academy.tenant.slug())) {
      psql.rows(
          "update enrolment set offer_expires_at = '2020-01-01' where tenant_id = ? and id = ? returning 1",
          academy.tenant.slug(),
          enrolment);
    }
  }

  private static Answer cancel(Client who, UUID session, String members) {
    return who.post("/sessions/" + session + "/cancellations", "{" + members + "}");
  }
}
