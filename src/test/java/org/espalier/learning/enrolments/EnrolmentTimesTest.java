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

/** When people may enrol and withdraw, and that nobody is at two places at a time. */
@QuarkusTest
class EnrolmentTimesTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final Client ana = academy.as("ana");
  private final Client bob = academy.as("bob");
  private final Client boss = academy.as("boss");

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
}
