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

/** Enrolments of files: what another system says of them, within the seats that there are. */
@QuarkusTest
class EnrolmentFilesTest {

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Client admin = room.admin;

  @Test
  void fileFillsSeatsAndTheWaitlistInItsOrder() {
    UUID session = room.session("s", "03-01", "capacity:2");
    Answer job =
        load(
            "{externalId:'1', sessionExternalId:'s', employeeExternalId:'bob'}",
            "{externalId:'2', sessionExternalId:'s', employeeExternalId:'ana', state:'WAITLISTED'}",
            "{externalId:'3', sessionExternalId:'s', employeeExternalId:'eve', state:'WAITLISTED'}",
            "{externalId:'4', sessionExternalId:'s', employeeExternalId:'boss', state:'ENROLLED'}",
            "{externalId:'5', sessionExternalId:'s', employeeExternalId:'bob'}",
            "{externalId:'6', sessionExternalId:'s', employeeExternalId:'bob', state:'CANCELLED'}",
            "{externalId:'7', sessionExternalId:'none', employeeExternalId:'bob'}");
    assertEquals(4, job.count("/counts/created"));
    Answer failed = admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200);
    assertEquals(List.of("4", "5", "7"), failed.texts("/items", "/externalId"));
    assertEquals("IMMUTABLE", failed.text("/items/0/errors/0/code"));
    assertEquals("DUPLICATE", failed.text("/items/1/errors/0/code"));
    Answer list = admin.get("/sessions/" + session + "/enrolments").expect(200);
    assertEquals(
        List.of("ENROLLED", "ENROLLED", "WAITLISTED", "CANCELLED"), list.texts("/items", "/state"));
    assertEquals("hr", list.text("/items/0/source"));
    assertTrue(list.at("/items/0/assignmentId").isNull(), "a file assigns nothing");
  }

  @Test
  void whatIsAssignedIsServed() {
    UUID assigned =
        admin.create(
            "assignments", "x", "{employeeExternalId:'ana', activityExternalId:'law-talk'}");
    room.session("s", "03-01", "");
    load("{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana'}");
    assertEquals(assigned.toString(), admin.get("/enrolments").text("/items/0/assignmentId"));
  }

  @Test
  void pastSessionsTellWhoWasThere() {
    room.timed("p", "startsAt:'2020-01-01T09:00:00Z', endsAt:'2020-01-01T10:00:00Z'", "");
    String[] rows = {
      "{externalId:'1', sessionExternalId:'p', employeeExternalId:'ana', state:'ATTENDED', hours:2, score:7}",
      "{externalId:'2', sessionExternalId:'p', employeeExternalId:'bob', state:'NO_SHOW'}"
    };
    assertEquals(2, load(rows).count("/counts/created"));
    Answer ana = admin.get("/enrolments?employeeId=" + academy.id("ana")).expect(200);
    assertEquals("ATTENDED", ana.text("/items/0/state"));
    Answer completion = admin.get("/completions/" + ana.text("/items/0/completionId")).expect(200);
    assertEquals("2020-01-01T10:00:00Z", completion.text("/completedAt"));
    assertEquals("hr/1", completion.text("/externalId"));
    assertEquals(2, load(rows).count("/counts/unchanged"));
    assertEquals(
        1,
        load("{externalId:'1', sessionExternalId:'p', employeeExternalId:'ana', state:'PARTIAL'}")
            .count("/counts/updated"));
    assertEquals(
        "Attendance was corrected",
        admin.get("/completions/" + completion.id()).text("/voidReason"));
  }

  @Test
  void rowsWithdrawAndNobodyIsTakenBack() {
    UUID session = room.session("s", "03-01", "capacity:1");
    load("{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana'}");
    UUID waiting = room.enrolled(session, "bob", "WAITLISTED");
    assertEquals(
        1,
        load("{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana', state:'CANCELLED'}")
            .count("/counts/updated"));
    assertEquals("ENROLLED", room.state(waiting));
    assertEquals(
        Set.of("/state IMMUTABLE"),
        faults(
            "{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana', state:'ENROLLED'}"));
    assertEquals(
        Set.of("/externalId IMMUTABLE"),
        faults("{externalId:'1', sessionExternalId:'s', employeeExternalId:'eve'}"));
    assertEquals(
        Set.of("/offerExpiresAt EXCLUSIVE"),
        faults(
            "{externalId:'9', sessionExternalId:'s', employeeExternalId:'eve', state:'OFFERED'}"));
    assertEquals(
        Set.of("/state EXCLUSIVE"),
        faults("{externalId:'9', sessionExternalId:'s', employeeExternalId:'eve', hours:2}"));
  }

  @Test
  void enrolmentsAreMadeByTheirSessionsNameToo() {
    UUID session = room.session("s", "03-01", "capacity:1");
    String body = "{externalId:'mine', sessionExternalId:'s', employeeExternalId:'ana'}";
    Answer made = academy.as("ana").post("/enrolments", body).expect(201);
    assertEquals(session.toString(), made.text("/sessionId"));
    assertEquals("mine", made.text("/externalId"));
    admin.post("/enrolments", body.replace("'ana'", "'bob'")).problem(409, "CONFLICT");
    academy
        .as("ana")
        .post("/enrolments", "{sessionExternalId:'s', employeeExternalId:'ana'}")
        .problem(409, "ALREADY_ENROLLED");
    assertEquals(
        Set.of("/state NOT_ALLOWED"),
        admin
            .post(
                "/enrolments",
                "{sessionExternalId:'s', employeeExternalId:'bob', state:'ENROLLED'}")
            .problem(400, "INVALID_REQUEST")
            .faults());
    assertEquals(
        Set.of("/sessionExternalId UNKNOWN_REFERENCE"),
        admin
            .post("/enrolments", "{sessionExternalId:'x', employeeExternalId:'bob'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void whoLetAnOfferPassDidNotCome() {
    room.running("r", "capacity:1");
    String row = "{externalId:'1', sessionExternalId:'r', employeeExternalId:'ana', state:'%s'%s}";
    load(row.formatted("OFFERED", ", offerExpiresAt:'2089-01-01T00:00:00Z'"));
    assertEquals(1, load(row.formatted("NO_SHOW", "")).count("/counts/updated"));
    Answer ana = admin.get("/enrolments").expect(200);
    assertEquals(List.of("NO_SHOW"), ana.texts("/items", "/state"));
    assertTrue(ana.at("/items/0/offerExpiresAt").isNull());
  }

  @Test
  void nobodyWasInWhatDidNotTakePlace() {
    UUID next = room.session("next", "03-01", "");
    load("{externalId:'1', sessionExternalId:'next', employeeExternalId:'ana'}");
    UUID off = room.session("off", "04-01", "");
    admin.post("/sessions/" + off + "/cancellations", "{reason:'Flood'}").expect(200);
    String row = "{externalId:'%s', sessionExternalId:'%s', employeeExternalId:'%s', state:'%s'}";
    for (String wrong :
        List.of(
            row.formatted("1", "next", "ana", "ATTENDED"),
            row.formatted("2", "next", "bob", "NO_SHOW"),
            row.formatted("2", "off", "bob", "ATTENDED"),
            row.formatted("2", "off", "bob", "ENROLLED"),
            row.formatted("2", "off", "bob", "WAITLISTED"))) {
      assertEquals(Set.of("/state IMMUTABLE"), faults(wrong), wrong);
    }
    assertEquals(1, load(row.formatted("2", "off", "bob", "CANCELLED")).count("/counts/created"));
    assertEquals(
        List.of("ENROLLED"),
        admin.get("/sessions/" + next + "/enrolments").texts("/items", "/state"));
    assertEquals(0, admin.get("/completions").at("/items").size());
  }

  @Test
  void notMorePeopleWereThereThanThereAreSeats() {
    UUID session = room.running("r", "capacity:1");
    room.enrolled(session, "bob", "ENROLLED");
    load(
        "{externalId:'2', sessionExternalId:'r', employeeExternalId:'ana', state:'WAITLISTED'}",
        "{externalId:'3', sessionExternalId:'r', employeeExternalId:'eve', state:'WAITLISTED'}");
    assertEquals(
        Set.of("/state IMMUTABLE"),
        faults(
            "{externalId:'2', sessionExternalId:'r', employeeExternalId:'ana', state:'ATTENDED'}"));
    room.step(admin, enrolment("bob"), "CANCELLED").expect(200);
    Answer job =
        load(
            "{externalId:'3', sessionExternalId:'r', employeeExternalId:'eve', state:'ATTENDED'}",
            "{externalId:'2', sessionExternalId:'r', employeeExternalId:'ana', state:'NO_SHOW'}",
            "{externalId:'4', sessionExternalId:'r', employeeExternalId:'boss', state:'PARTIAL'}");
    assertEquals(2, job.count("/counts/updated"));
    assertEquals(1, job.count("/counts/failed"));
    assertEquals("ATTENDED", room.state(enrolment("eve")));
    assertEquals(1, admin.get("/sessions/" + session).count("/seatsTaken"));
  }

  @Test
  void seatsThatAreGivenBackAreTakenAgain() {
    UUID session = room.session("s", "03-01", "capacity:1");
    load("{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana'}");
    load(
        "{externalId:'2', sessionExternalId:'s', employeeExternalId:'bob', state:'ENROLLED'}",
        "{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana', state:'CANCELLED'}");
    UUID bob = enrolment("bob");
    assertEquals("ENROLLED", room.state(bob));
    UUID waiting = room.enrolled(session, "eve", "WAITLISTED");
    load(
        "{externalId:'2', sessionExternalId:'s', employeeExternalId:'bob', state:'CANCELLED'}",
        "{externalId:'3', sessionExternalId:'s', employeeExternalId:'boss'}");
    assertEquals("ENROLLED", room.state(waiting));
    assertEquals("WAITLISTED 1", room.state(enrolment("boss")));
  }

  @Test
  void waitlistsOfFilesEndWhereTheyEnd() {
    room.session("s", "03-01", "capacity:1, waitlistCapacity:1");
    Answer job =
        load(
            "{externalId:'1', sessionExternalId:'s', employeeExternalId:'ana'}",
            "{externalId:'2', sessionExternalId:'s', employeeExternalId:'bob'}",
            "{externalId:'3', sessionExternalId:'s', employeeExternalId:'eve', state:'WAITLISTED'}");
    assertEquals(2, job.count("/counts/created"));
    assertEquals("WAITLISTED 1", room.state(enrolment("bob")));
    assertEquals(
        Set.of("/state IMMUTABLE"),
        faults("{externalId:'3', sessionExternalId:'s', employeeExternalId:'eve'}"));
  }

  private UUID enrolment(String person) {
    Answer found = admin.get("/enrolments?employeeId=" + academy.id(person)).expect(200);
    assertEquals(1, found.at("/items").size(), found::body);
    return UUID.fromString(found.text("/items/0/id"));
  }

  private Answer load(String... rows) {
    Answer job = admin.importRows("enrolments", "?source=hr", List.of(rows));
    assertEquals("COMPLETED", job.text("/state"), job::body);
    return job;
  }

  private Set<String> faults(String row) {
    Answer job = load(row);
    assertEquals(1, job.count("/counts/failed"), job::body);
    Answer failed = admin.get("/imports/" + job.id() + "/rows?outcome=failed").expect(200);
    return failed.faults("/items/0/errors");
  }
}
