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

  @Test
  void nobodyIsInTwoSessionsAtATime() {
    UUID morning =
        room.timed("m", "startsAt:'2090-03-01T08:00:00Z', endsAt:'2090-03-01T10:00:00Z'", "");
    UUID week =
        room.timed(
            "w",
            "meetings:[{startsAt:'2090-02-01T09:00:00Z', endsAt:'2090-02-01T10:00:00Z'},"
                + " {startsAt:'2090-03-01T09:59:00Z', endsAt:'2090-03-01T12:00:00Z'}]",
            "capacity:1");
    UUID between =
        room.timed("b", "startsAt:'2090-02-15T08:00:00Z', endsAt:'2090-02-15T10:00:00Z'", "");
    UUID first = room.enrolled(morning, "ana", "ENROLLED");
    Answer refused = room.enrol(ana, week, "ana").problem(409, "SESSION_OVERLAP");
    assertTrue(refused.text("/detail").contains("\"m\""), refused::body);
    room.enrolled(between, "ana", "ENROLLED");
    room.step(ana, first, "CANCELLED").expect(200);
    room.enrolled(week, "eve", "ENROLLED");
    room.enrolled(week, "ana", "WAITLISTED");
    room.enrol(ana, morning, "ana").problem(409, "SESSION_OVERLAP");
    room.session("taught", "05-01", "instructors:[{employeeExternalId:'bob'}]");
    UUID other = room.session("other", "05-01", "");
    room.enrol(bob, other, "bob").problem(409, "SESSION_OVERLAP");
    room.enrol(bob, admin.id("sessions", "taught"), "bob").problem(409, "SESSION_OVERLAP");
  }

  @Test
  void nobodyIsMadeToTeachWhileLearning() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    Answer refused =
        admin.put(
            "sessions",
            "b",
            "{activityExternalId:'film', startsAt:'2090-03-01T16:00:00Z', endsAt:'2090-03-01T18:00:00Z',"
                + " instructors:[{employeeExternalId:'ana'}]}");
    assertEquals(
        Set.of("/instructors/0 DUPLICATE"), refused.problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void peopleEnrolInTimeAndAdminsUntilTheEnd() {
    UUID early = room.session("early", "03-01", "enrolmentOpensAt:'2089-01-01'");
    room.enrol(ana, early, "ana").problem(409, "ENROLMENT_CLOSED");
    UUID late = room.session("late", "03-02", "enrolmentClosesAt:'2020-01-01'");
    room.enrol(boss, late, "ana").problem(409, "ENROLMENT_CLOSED");
    UUID begun = room.timed("begun", "startsAt:'2020-01-01', endsAt:'2090-01-01'", "");
    room.enrol(ana, begun, "ana").problem(409, "ENROLMENT_CLOSED");
    room.enrolled(early, "bob", "ENROLLED");
    room.enrolled(late, "bob", "ENROLLED");
    room.enrolled(begun, "bob", "ENROLLED");
    UUID over = room.timed("over", "startsAt:'2020-01-01', endsAt:'2020-01-02'", "");
    room.enrol(admin, over, "bob").problem(409, "ENROLMENT_CLOSED");
    UUID cancelled = room.session("cancelled", "03-03", "state:'CANCELLED'");
    room.enrol(admin, cancelled, "bob").problem(409, "ENROLMENT_CLOSED");
  }

  @Test
  void peopleWithdrawInTimeAndAdminsAtAnyTime() {
    UUID session = room.session("a", "03-01", "capacity:1, withdrawalClosesAt:'2020-01-01'");
    UUID seat = room.enrolled(session, "ana", "ENROLLED");
    UUID waiting = room.enrolled(session, "bob", "WAITLISTED");
    room.step(ana, seat, "CANCELLED").problem(409, "WITHDRAWAL_CLOSED");
    room.step(boss, seat, "CANCELLED").problem(409, "WITHDRAWAL_CLOSED");
    room.step(bob, waiting, "CANCELLED").expect(200);
    room.step(academy.tenant.as("learning-admin"), seat, "CANCELLED").expect(200);
    Answer over = room.step(admin, seat, "CANCELLED").problem(409, "ILLEGAL_TRANSITION");
    assertEquals(List.of(), over.texts("/allowed", ""));
    UUID begun = room.running("r", "withdrawalClosesAt:'2020-01-01'");
    UUID there = room.enrolled(begun, "eve", "ENROLLED");
    room.step(academy.as("eve"), there, "CANCELLED").problem(409, "WITHDRAWAL_CLOSED");
    room.step(admin, there, "ENROLLED").problem(409, "ILLEGAL_TRANSITION");
    room.step(admin, there, "SEATED").problem(400, "INVALID_REQUEST");
  }

  @Test
  void peopleBringWhatTheActivityNeeds() {
    admin.create(
        "activities",
        "advanced",
        "{title:'Advanced', type:'SESSION', prerequisites:[{activityExternalId:'film'},"
            + " {competencyExternalId:'law', level:2}]}");
    UUID session =
        admin.create(
            "sessions",
            "adv",
            "{activityExternalId:'advanced', startsAt:'2090-01-01', endsAt:'2090-01-02'}");
    Answer refused = room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING");
    assertEquals("What is missing: \"film\", \"law\" at 2.", refused.text("/detail"));
    admin.post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}").expect(201);
    academy.rate("ana", "law", "1");
    assertEquals(
        "What is missing: \"law\" at 2.",
        room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING").text("/detail"));
    academy.rate("ana", "law", "3");
    room.enrolled(session, "ana", "ENROLLED");
    String waived = "{employeeExternalId:'bob', waivePrerequisites:true}";
    boss.post("/sessions/" + session + "/enrolments", waived).problem(403, "FORBIDDEN");
    admin.post("/sessions/" + session + "/enrolments", waived).expect(201);
  }

  @Test
  void whatCountsAsAnActivityIsEnough() {
    admin.create("activities", "old", "{title:'Old film', type:'VIDEO'}");
    admin
        .patch(
            "/activities/" + admin.id("activities", "film"),
            "{equivalents:[{activityExternalId:'old'}]}")
        .expect(200);
    UUID session = of("{title:'N', type:'SESSION', prerequisites:[{activityExternalId:'film'}]}");
    room.enrol(ana, session, "ana").problem(409, "PREREQUISITES_MISSING");
    admin.post("/completions", "{employeeExternalId:'ana', activityExternalId:'old'}").expect(201);
    room.enrol(ana, session, "ana").expect(201);
  }

  @Test
  void activitiesAreForTheirAudience() {
    UUID session = of("{title:'N', type:'SESSION', audience:'job eq \"clerk\"'}");
    room.enrol(ana, session, "ana").expect(201);
    Answer refused =
        room.enrol(academy.as("eve"), session, "eve").problem(409, "PREREQUISITES_MISSING");
    assertEquals("The activity is not meant for the person.", refused.text("/detail"));
    admin
        .post(
            "/sessions/" + session + "/enrolments",
            "{employeeExternalId:'eve', waivePrerequisites:true}")
        .expect(201);
  }

  @Test
  void whatIsNotOnOfferIsForAdminsToGive() {
    UUID session = of("{title:'N', type:'SESSION', activeTo:'2020-01-01'}");
    Answer refused = room.enrol(ana, session, "ana").problem(409, "ENROLMENT_CLOSED");
    assertEquals("The activity is not on offer today.", refused.text("/detail"));
    room.enrolled(session, "ana", "ENROLLED");
  }

  /** A session of a new activity. */
  private UUID of(String activity) {
    admin.create("activities", "needy", activity);
    return admin.create(
        "sessions",
        "needy",
        "{activityExternalId:'needy', startsAt:'2090-01-01', endsAt:'2090-01-02'}");
  }

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
