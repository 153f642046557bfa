package org.espalier.learning.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

  private static final String MARCH =
      "startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T17:00:00Z'";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final Client learningAdmin = academy.tenant.as("learning-admin");

  @Test
  void sessionSaysWhatIsHeldWhenAndWhere() {
    UUID id =
        session(
            "a",
            MARCH
                + ", title:'Spring', timeZone:'Europe/Vienna', location:'Room 7', onlineUrl:'https://x.org/m',"
                + " language:'de', capacity:12, waitlistCapacity:3, price:{amount:80,currency:'EUR'},"
                + " instructors:[{employeeExternalId:'eve'}, {name:'Dr. Gest'}]");
    Answer read = academy.as("ana").get("/sessions/" + id).expect(200);
    assertEquals("Talk about law", read.text("/activityTitle"));
    assertEquals("2090-03-01T09:00:00Z", read.text("/startsAt"));
    assertEquals(1, read.at("/meetings").size());
    assertEquals(12, read.count("/seatsFree"));
    assertEquals(0, read.count("/seatsTaken"));
    assertEquals("SCHEDULED", read.text("/state"));
    assertEquals(List.of("eve Doe", "Dr. Gest"), read.texts("/instructors", "/name"));
    assertEquals(academy.id("eve").toString(), read.text("/instructors/0/employeeId"));
    assertTrue(read.at("/instructors/1/employeeId").isNull());
    assertEquals("UNCHANGED", put("a", read).text("/data/putSession/outcome"));
  }

  /** Sends what the session is, in the words of its input. */
  private Answer put(String externalId, Answer session) {
    return new Graphql(admin)
        .data(
            "mutation($in: SessionInput!) { putSession(externalId: \""
                + externalId
                + "\", input: $in) { outcome } }",
            "{in:{activityExternalId:'law-talk', %s, title:'Spring', timeZone:'Europe/Vienna', location:'Room 7',"
                    .formatted(MARCH)
                + " onlineUrl:'https://x.org/m', language:'de', capacity:12, waitlistCapacity:3,"
                + " price:{amount:80,currency:'EUR'}, instructors:[{employeeId:'"
                + session.text("/instructors/0/employeeId")
                + "'}, {name:'Dr. Gest'}]}}");
  }

  @Test
  void severalMeetingsSpanTheSession() {
    UUID id =
        session(
            "a",
            "meetings:[{startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-01T12:00:00Z'},"
                + " {startsAt:'2090-03-08T09:00:00Z', endsAt:'2090-03-08T12:00:00Z'}]");
    Answer read = admin.get("/sessions/" + id);
    assertEquals("2090-03-01T09:00:00Z", read.text("/startsAt"));
    assertEquals("2090-03-08T12:00:00Z", read.text("/endsAt"));
    Answer moved = admin.patch("/sessions/" + id, "{meetings:null, " + MARCH + "}").expect(200);
    assertEquals(1, moved.at("/meetings").size());
    assertEquals("2090-03-01T17:00:00Z", moved.text("/endsAt"));
  }

  @Test
  void membersThatContradictEachOtherAreRefused() {
    assertEquals(Set.of("/meetings EXCLUSIVE"), faults(""));
    assertEquals(Set.of("/endsAt REQUIRED"), faults("startsAt:'2090-03-01T09:00:00Z'"));
    assertEquals(
        Set.of("/meetings EXCLUSIVE"),
        faults(MARCH + ", meetings:[{startsAt:'2090-03-01T09:00:00Z', endsAt:'2090-03-02'}]"));
    assertEquals(
        Set.of("/endsAt DATES_REVERSED"), faults("startsAt:'2090-03-01', endsAt:'2090-03-01'"));
    assertEquals(
        Set.of("/meetings/1/startsAt DATES_REVERSED"),
        faults(
            "meetings:[{startsAt:'2090-03-01', endsAt:'2090-03-03'}, {startsAt:'2090-03-02', endsAt:'2090-03-04'}]"));
    assertEquals(Set.of("/timeZone INVALID_FORMAT"), faults(MARCH + ", timeZone:'Middle/Earth'"));
    assertEquals(
        Set.of("/enrolmentClosesAt DATES_REVERSED"),
        faults(MARCH + ", enrolmentOpensAt:'2090-02-02', enrolmentClosesAt:'2090-02-01'"));
    assertEquals(
        Set.of("/instructors/0 EXCLUSIVE", "/instructors/1/employeeExternalId UNKNOWN_REFERENCE"),
        faults(MARCH + ", instructors:[{}, {employeeExternalId:'nobody'}]"));
    assertEquals(
        Set.of("/capacity OUT_OF_RANGE", "/waitlistCapacity OUT_OF_RANGE"),
        faults(MARCH + ", capacity:0, waitlistCapacity:-1"));
    assertEquals(Set.of("/onlineUrl INVALID_FORMAT"), faults(MARCH + ", onlineUrl:'javascript:1'"));
    assertEquals(Set.of("/state NOT_ALLOWED"), faults(MARCH + ", state:'RUNNING'"));
  }

  @Test
  void whatIsHeldStays() {
    UUID id = session("a", MARCH);
    assertEquals(
        Set.of("/activityExternalId IMMUTABLE"),
        admin
            .patch("/sessions/" + id, "{activityExternalId:'film'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void nobodyHoldsTwoSessionsAtATime() {
    session("a", MARCH + ", instructors:[{employeeExternalId:'eve'}]");
    String eve = ", instructors:[{name:'Dr. Gest'}, {employeeExternalId:'eve'}]";
    Answer refused =
        admin
            .put(
                "sessions", "b", body("startsAt:'2090-03-01T16:59:00Z', endsAt:'2090-03-02'" + eve))
            .problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/instructors/1 DUPLICATE"), refused.faults());
    assertTrue(refused.text("/errors/0/message").contains("\"a\""), refused.body());
    session("c", "startsAt:'2090-03-01T17:00:00Z', endsAt:'2090-03-02'" + eve);
    step(admin, admin.id("sessions", "a"), "CANCELLED").expect(200);
    session("b", MARCH + eve);
    admin.patch("/sessions/" + admin.id("sessions", "b"), "{location:'elsewhere'}").expect(200);
  }

  @Test
  void rowsOfAFileDoNotShareAnInstructorEither() {
    String eve = ", " + MARCH + ", instructors:[{employeeExternalId:'eve'}]}";
    Answer job =
        admin.importRows(
            "sessions",
            "{externalId:'1', activityExternalId:'law-talk'" + eve,
            "{externalId:'2', activityExternalId:'film'" + eve,
            "{externalId:'3', activityExternalId:'film', state:'CANCELLED'" + eve);
    assertEquals(2, job.count("/counts/created"));
    Answer failed = admin.get("/imports/" + job.id() + "/rows?outcome=failed");
    assertEquals(List.of("2"), failed.texts("/items", "/externalId"));
  }

  @Test
  void timeRunsSessionsAndHandsCancelThem() {
    UUID id = session("a", MARCH);
    assertEquals(
        List.of("CANCELLED", "CONFIRMED"),
        step(admin, id, "COMPLETED")
            .problem(409, "ILLEGAL_TRANSITION")
            .texts("/allowed", "")
            .stream()
            .sorted()
            .toList());
    assertEquals("CONFIRMED", step(learningAdmin, id, "CONFIRMED").expect(200).text("/state"));
    UUID running = session("r", "startsAt:'2020-01-01', endsAt:'2090-01-01'");
    assertEquals("RUNNING", admin.get("/sessions/" + running).text("/state"));
    admin.patch("/sessions/" + running, "{location:'Hall'}").expect(200);
    step(admin, running, "CONFIRMED").problem(409, "ILLEGAL_TRANSITION");
    assertEquals("COMPLETED", step(admin, running, "COMPLETED").expect(200).text("/state"));
    UUID past = session("p", "startsAt:'2020-01-01', endsAt:'2020-01-02'");
    assertEquals("COMPLETED", admin.get("/sessions/" + past).text("/state"));
    step(admin, past, "CANCELLED").problem(409, "ILLEGAL_TRANSITION");
    admin.post("/sessions/" + id + "/transitions", "{to:'CANCELLED', comment:'Flood'}").expect(200);
    assertEquals(
        Set.of("/state IMMUTABLE"),
        admin
            .patch("/sessions/" + id, "{state:'SCHEDULED'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    Answer steps = academy.as("ana").get("/sessions/" + id + "/transitions").expect(200);
    assertEquals(List.of("CONFIRMED", "CANCELLED"), steps.texts("", "/to"));
    assertEquals("Flood", steps.text("/1/comment"));
  }

  @Test
  void onlyThoseWhoMindTheCatalogueWriteSessions() {
    for (String who : List.of("ana", "boss")) {
      academy.as(who).put("sessions", "x", body(MARCH)).problem(403, "FORBIDDEN");
    }
    UUID id = learningAdmin.create("sessions", "x", body(MARCH));
    step(academy.as("boss"), id, "CANCELLED").problem(403, "FORBIDDEN");
    learningAdmin.delete("/sessions/" + id).expect(204);
    academy.as("ana").get("/sessions/" + id).problem(410, "GONE");
  }

  @Test
  void listsAreNarrowedAndBeginWithTheFirst() {
    UUID later =
        session(
            "later",
            "startsAt:'2090-05-01T09:00:00Z', endsAt:'2090-05-01T17:00:00Z', location:'Room 7', language:'de',"
                + " instructors:[{employeeExternalId:'eve'}]");
    UUID first = session("first", MARCH);
    UUID past = session("past", "startsAt:'2020-01-01', endsAt:'2020-01-02'");
    assertEquals(List.of(past, first, later), ids(""));
    assertEquals(List.of(first, later), ids("?from=2090-01-01"));
    assertEquals(List.of(past, first), ids("?to=2090-05-01"));
    assertEquals(List.of(first), ids("?from=2090-03-01T09:00:00Z&to=2090-05-01T09:00:00Z"));
    assertEquals(List.of(later), ids("?location=room%207"));
    assertEquals(List.of(later), ids("?language=de"));
    assertEquals(List.of(later), ids("?instructorId=" + academy.id("eve")));
    assertEquals(List.of(past), ids("?state=COMPLETED"));
    assertEquals(List.of(first, later), ids("?free=true"));
    assertEquals(List.of(past), ids("?free=false"));
    UUID law = admin.id("competencies", "law");
    assertEquals(List.of(past, first, later), ids("?competencyId=" + law));
    assertEquals(List.of(), ids("?activityId=" + admin.id("activities", "film")));
    assertEquals(
        Set.of("?free NOT_ALLOWED", "?from INVALID_FORMAT", "?state NOT_ALLOWED"),
        admin
            .get("/sessions?free=maybe&from=soon&state=LATE")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  @Test
  void graphsLeadFromTheActivityToItsSessionsAndBack() {
    session("a", MARCH);
    Answer answer =
        new Graphql(academy.as("ana"))
            .data(
                "{ activity(externalId: \"law-talk\") { sessions { nodes { externalId activity { title } transitions { to } } } }"
                    + " sessions(from: \"2090-01-01\", free: true, state: SCHEDULED) { totalCount } }");
    assertEquals("a", answer.text("/data/activity/sessions/nodes/0/externalId"));
    assertEquals("Talk about law", answer.text("/data/activity/sessions/nodes/0/activity/title"));
    assertEquals(1, answer.count("/data/sessions/totalCount"));
    Answer confirmed =
        new Graphql(admin)
            .data(
                "mutation { confirmSession(id: \""
                    + admin.id("sessions", "a")
                    + "\") { session { state } } }");
    assertEquals("CONFIRMED", confirmed.text("/data/confirmSession/session/state"));
  }

  @Test
  void runningFollowsTheClock() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    UUID id =
        session(
            "now",
            "startsAt:'%s', endsAt:'%s'".formatted(now.minusSeconds(60), now.plusSeconds(3600)));
    assertEquals("RUNNING", admin.get("/sessions/" + id).text("/state"));
    assertEquals(List.of(id), ids("?state=RUNNING"));
    assertEquals(List.of(), ids("?free=true"));
  }

  private List<UUID> ids(String query) {
    return academy.as("ana").get("/sessions" + query).expect(200).texts("/items", "/id").stream()
        .map(UUID::fromString)
        .toList();
  }

  private Set<String> faults(String members) {
    Answer refused = admin.put("sessions", "faulty", body(members));
    assertTrue(Set.of(400, 422).contains(refused.status()), refused::body);
    return refused.faults();
  }

  private UUID session(String externalId, String members) {
    return admin.create("sessions", externalId, body(members));
  }

  private static String body(String members) {
    return "{activityExternalId:'law-talk'" + (members.isEmpty() ? "" : ", " + members) + "}";
  }

  private static Answer step(Client who, UUID id, String to) {
    return who.post("/sessions/" + id + "/transitions", "{to:'" + to + "'}");
  }
}
