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
class AttendanceTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;
  private final UUID session =
      room.running("r", "capacity:2, instructors:[{employeeExternalId:'eve'}]");
  private final UUID ana = room.enrolled(session, "ana", "ENROLLED");
  private final UUID bob = room.enrolled(session, "bob", "ENROLLED");

  @Test
  void whoAttendedHasCompletedTheActivity() {
    Answer told =
        attend(
            academy.as("eve"),
            "{employeeExternalId:'ana', status:'ATTENDED', hours:1.5, score:80}",
            "{employeeExternalId:'bob', status:'PARTIAL', hours:0.5}");
    assertEquals(2, told.expect(200).count("/changed"));
    assertEquals(List.of("ATTENDED", "PARTIAL"), told.texts("/enrolments", "/state"));
    Answer seat = room.now(ana);
    assertEquals("1.5", seat.number("/hours").toPlainString());
    Answer completion = admin.get("/completions/" + seat.text("/completionId")).expect(200);
    assertEquals("session", completion.text("/source"));
    assertEquals("default/" + ana, completion.text("/externalId"));
    assertEquals("1.5", completion.number("/hours").toPlainString());
    assertEquals("80", completion.number("/score").toPlainString());
    assertEquals(
        "COMPLETED", admin.get("/assignments/" + seat.text("/assignmentId")).text("/state"));
    assertTrue(room.now(bob).at("/completionId").isNull());
    assertEquals(
        "ASSIGNED",
        admin.get("/assignments/" + room.now(bob).text("/assignmentId")).text("/state"));
    assertEquals(List.of("enrolment.created", "enrolment.attendance"), academy.events(ana));
  }

  @Test
  void levelsAreProvenWhereTheActivityProvesThem() {
    UUID course =
        admin.create(
            "sessions",
            "c",
            "{activityExternalId:'sql-course', startsAt:'2020-01-01T09:00:00Z', endsAt:'2020-01-01T10:00:00Z'}");
    // What is over takes nobody any more; while it went on, somebody came.
    admin.patch("/sessions/" + course, "{endsAt:'2090-01-01T10:00:00Z'}").expect(200);
    room.enrolled(course, "boss", "ENROLLED");
    admin.patch("/sessions/" + course, "{endsAt:'2020-01-01T10:00:00Z'}").expect(200);
    attendIn(course, admin, "{employeeExternalId:'boss', status:'ATTENDED'}").expect(200);
    assertEquals("3", academy.level("boss", "sql"));
    Answer completions = admin.get("/completions?employeeId=" + academy.id("boss")).expect(200);
    assertEquals("2020-01-01T10:00:00Z", completions.text("/items/0/completedAt"));
    attendIn(course, admin, "{employeeExternalId:'boss', status:'ATTENDED', passed:false}")
        .expect(200);
    assertEquals("", academy.level("boss", "sql"));
  }

  @Test
  void theSameAgainChangesNothing() {
    String said = "{employeeExternalId:'ana', status:'ATTENDED', score:80}";
    attend(admin, said).expect(200);
    String before = admin.get("/events?limit=500").text("/next");
    Answer again = attend(admin, said).expect(200);
    assertEquals(0, again.count("/changed"));
    assertEquals(before, admin.get("/events?limit=500").text("/next"));
    assertEquals(1, admin.get("/completions?count=exact").count("/totalCount"));
  }

  @Test
  void correctionsVoidWhatWasCompleted() {
    attend(admin, "{employeeExternalId:'ana', status:'ATTENDED'}").expect(200);
    UUID completion = UUID.fromString(room.now(ana).text("/completionId"));
    attend(admin, "{employeeExternalId:'ana', status:'NO_SHOW'}").expect(200);
    Answer voided = admin.get("/completions/" + completion).expect(200);
    assertEquals("Attendance was corrected", voided.text("/voidReason"));
    assertEquals(
        "IN_PROGRESS",
        admin.get("/assignments/" + room.now(ana).text("/assignmentId")).text("/state"));
    assertTrue(room.now(ana).at("/completionId").isNull());
    attend(admin, "{employeeExternalId:'ana', status:'ATTENDED', score:5}").expect(200);
    attend(admin, "{employeeExternalId:'ana', status:'ATTENDED', score:6}").expect(200);
    Answer present = admin.get("/completions/" + room.now(ana).text("/completionId"));
    assertEquals("6", present.number("/score").toPlainString());
    List<String> steps =
        admin.get("/enrolments/" + ana + "/transitions").expect(200).texts("", "/to");
    assertEquals(List.of("ATTENDED", "NO_SHOW", "ATTENDED"), steps);
  }

  @Test
  void whoWaitedTakesTheSeatOfWhoDidNotCome() {
    UUID waiting = room.enrolled(session, "boss", "WAITLISTED");
    attend(admin, "{employeeExternalId:'boss', status:'ATTENDED'}").problem(409, "SESSION_FULL");
    attend(
            admin,
            "{employeeExternalId:'boss', status:'ATTENDED'}",
            "{employeeExternalId:'bob', status:'NO_SHOW'}")
        .expect(200);
    assertEquals("ATTENDED", room.state(waiting));
    attend(admin, "{employeeExternalId:'bob', status:'PARTIAL'}").problem(409, "SESSION_FULL");
  }

  @Test
  void onlyThoseWhoWereExpectedCanHaveBeenThere() {
    assertEquals(
        Set.of(
            "/people/0/employeeExternalId UNKNOWN_REFERENCE",
            "/people/2/employeeExternalId DUPLICATE"),
        attend(
                admin,
                "{employeeExternalId:'boss', status:'ATTENDED'}",
                "{employeeExternalId:'ana', status:'ATTENDED'}",
                "{employeeExternalId:'ana', status:'NO_SHOW'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/people/0/employeeExternalId UNKNOWN_REFERENCE"),
        attend(admin, "{employeeExternalId:'nobody', status:'ATTENDED'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/people/0/score EXCLUSIVE"),
        attend(admin, "{employeeExternalId:'ana', status:'NO_SHOW', score:1}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(Set.of("/people TOO_FEW"), attend(admin).problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void nothingIsSaidBeforeTheSessionBeginsOrIfItNeverDid() {
    UUID coming = room.session("coming", "03-01", "");
    room.enrolled(coming, "ana", "ENROLLED");
    attendIn(coming, admin, "{employeeExternalId:'ana', status:'ATTENDED'}")
        .problem(409, "CONFLICT");
    admin.post("/sessions/" + session + "/transitions", "{to:'CANCELLED'}").expect(200);
    attend(admin, "{employeeExternalId:'ana', status:'ATTENDED'}").problem(409, "CONFLICT");
  }

  @Test
  void onlyInstructorsAndLearningAdminsSayWhoWasThere() {
    String said = "{employeeExternalId:'ana', status:'ATTENDED'}";
    for (String who : List.of("ana", "boss", "bob")) {
      attend(academy.as(who), said).problem(403, "FORBIDDEN");
    }
    attend(academy.tenant.program("enrolments:read", "sessions:read"), said)
        .problem(403, "FORBIDDEN");
    attend(academy.tenant.as("learning-admin"), said).expect(200);
    room.step(admin, ana, "CANCELLED").problem(409, "ILLEGAL_TRANSITION");
  }

  private Answer attend(Client who, String... entries) {
    return attendIn(session, who, entries);
  }

  private static Answer attendIn(UUID session, Client who, String... entries) {
    return who.post(
        "/sessions/" + session + "/attendance", "{people:[" + String.join(", ", entries) + "]}");
  }
}
