package org.espalier.knowledge.communities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** Who comes to events of communities, who waits, and who was there. */
@QuarkusTest
class AttendeesTest {

  private static final String COMING = "2090-01-05T10:00:00Z', endsAt:'2090-01-05T11:30:00Z";
  private static final String OVER = "2026-01-05T10:00:00Z', endsAt:'2026-01-05T11:30:00Z";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Client talents = tenant.as("talent-admin");
  private final Client program = tenant.program("knowledge:write", "knowledge:read");
  private final Client ana;
  private final Client ben;
  private final Client carl;

  AttendeesTest() {
    Workshop workshop = new Workshop(admin).furnish();
    for (String person : List.of("ana", "ben", "carl", "dora")) {
      workshop.engineer(person, "");
    }
    ana = tenant.person("ana");
    ben = tenant.person("ben");
    carl = tenant.person("carl");
  }

  @Test
  void whoSignsUpLaterWaitsForSomebodyToWithdraw() {
    UUID event = event("OPEN", COMING, ", capacity:1");
    UUID first = signUp(ben, "ben");
    UUID second = signUp(carl, "carl");
    UUID third = signUp(ana, "ana");
    assertTrue(place(ben, first).isNull());
    assertEquals(1, place(carl, second).asInt());
    assertEquals(2, place(ana, third).asInt());
    Answer told = carl.get("/community-events/" + event).expect(200);
    assertEquals(3, told.count("/attendees"));
    assertEquals(2, told.count("/waiting"));
    ben.delete("/community-event-attendees/" + first).expect(204);
    assertTrue(place(carl, second).isNull());
    assertEquals(1, place(ana, third).asInt());
    ben.put("community-event-attendees", "ben", body("ben")).expect(200);
    assertEquals(2, place(ben, first).asInt());
    ana.patch("/community-events/" + event, "{capacity:null}").expect(200);
    assertTrue(place(ben, first).isNull());
    assertEquals(0, carl.get("/community-events/" + event).count("/waiting"));
  }

  @Test
  void peopleSignUpThemselvesOnceBeforeItBegins() {
    event("OPEN", COMING, "");
    ben.post("/community-event-attendees", body("carl")).problem(403, "FORBIDDEN");
    ana.post("/community-event-attendees", body("carl")).problem(403, "FORBIDDEN");
    signUp(ben, "ben");
    assertEquals(
        Set.of("/employeeExternalId DUPLICATE"),
        ben.post("/community-event-attendees", body("ben")).problem(422, "UNPROCESSABLE").faults());
    program
        .patch("/community-events/" + admin.id("community-events", "v"), "{status:'INACTIVE'}")
        .expect(200);
    refused(carl, "carl", "/communityEventExternalId NOT_ALLOWED");
  }

  @Test
  void whoInvitedSaysWhoWasThere() {
    UUID event = event("OPEN", OVER, "");
    refused(ben, "ben", "/communityEventExternalId NOT_ALLOWED");
    UUID came = ana.create("community-event-attendees", "ben", body("ben"));
    step(ben, came, "ATTENDED").problem(403, "FORBIDDEN");
    step(ana, came, "SIGNED_UP").problem(409, "ILLEGAL_TRANSITION");
    assertEquals("ATTENDED", step(ana, came, "ATTENDED").expect(200).text("/state"));
    ben.delete("/community-event-attendees/" + came).problem(409, "CONFLICT");
    assertEquals("MISSED", step(talents, came, "MISSED").expect(200).text("/state"));
    step(ana, came, "ATTENDED").expect(200);
    assertEquals(
        List.of("ATTENDED", "MISSED", "ATTENDED"),
        ben.get("/community-event-attendees/" + came + "/transitions").texts("", "/to"));
    UUID person = admin.id("employees", "ben");
    Answer record = ben.get("/employees/" + person + "/learning-record").expect(200);
    assertEquals(1, record.count("/events/attended"));
    assertEquals(90, record.count("/events/minutes"));
    Answer transcript = ben.get("/employees/" + person + "/transcript").expect(200);
    assertEquals(List.of("Walk"), transcript.texts("/events", "/title"));
    assertEquals(event.toString(), transcript.text("/events/0/communityEventId"));
    String before = ben.get("/employees/" + person + "/transcript?asOf=2026-01-06").body();
    assertFalse(before.contains("Walk"));
    step(ana, came, "MISSED").expect(200);
    assertEquals(0, ben.get("/employees/" + person + "/learning-record").count("/events/attended"));
  }

  @Test
  void nobodyIsThereBeforeItBegins() {
    event("OPEN", COMING, "");
    step(ana, signUp(ben, "ben"), "ATTENDED").problem(409, "CONFLICT");
  }

  @Test
  void whoComesIsSeenByThePersonAndByWhoLeads() {
    UUID event = event("OPEN", COMING, "");
    UUID mine = signUp(ben, "ben");
    for (Client one : List.of(ben, ana, talents, admin, tenant.program("*:read"))) {
      assertEquals(
          List.of("ben"),
          one.get("/community-event-attendees?communityEventId=" + event)
              .texts("/items", "/employee/externalId"));
    }
    assertEquals(0, carl.get("/community-event-attendees").at("/items").size());
    carl.get("/community-event-attendees/" + mine).problem(404, "NOT_FOUND");
    carl.delete("/community-event-attendees/" + mine).problem(404, "NOT_FOUND");
  }

  @Test
  void eventsOfClosedOnesAreForThoseWhoHaveJoined() {
    event("CLOSED", COMING, "");
    refused(ben, "ben", "/communityEventExternalId UNKNOWN_REFERENCE");
    UUID asked =
        ben.create("community-members", "b", "{communityExternalId:'c', employeeExternalId:'ben'}");
    ana.post("/community-members/" + asked + "/transitions", "{to:'JOINED'}").expect(200);
    UUID mine = signUp(ben, "ben");
    talents.get("/community-event-attendees/" + mine).problem(404, "NOT_FOUND");
    ana.get("/community-event-attendees/" + mine).expect(200);
  }

  @Test
  void whatHappenedInClosedOnesIsInNoTranscript() {
    event("CLOSED", OVER, "");
    UUID came = program.create("community-event-attendees", "ana", body("ana"));
    step(ana, came, "ATTENDED").expect(200);
    UUID person = admin.id("employees", "ana");
    assertEquals(1, ana.get("/employees/" + person + "/learning-record").count("/events/attended"));
    assertEquals(0, ana.get("/employees/" + person + "/transcript").at("/events").size());
  }

  @Test
  void graphqlTellsTheSame() {
    event("OPEN", COMING, ", capacity:1");
    signUp(ben, "ben");
    signUp(carl, "carl");
    Answer told =
        new Graphql(ana)
            .data(
                "{ communityEvents { nodes { capacity attendees waiting signUps { nodes { waitlistPosition employee { externalId } event { title } transitions { to } } } } } }");
    String people = "/data/communityEvents/nodes/0/signUps/nodes";
    assertEquals(List.of("ben", "carl"), told.texts(people, "/employee/externalId"));
    assertEquals("Walk", told.text(people + "/0/event/title"));
    assertEquals(1, told.count(people + "/1/waitlistPosition"));
  }

  private UUID event(String access, String when, String rest) {
    ana.create("communities", "c", "{name:'Tides', access:'" + access + "'}");
    return ana.create(
        "community-events",
        "v",
        "{communityExternalId:'c', organiserExternalId:'ana', title:'Walk', startsAt:'"
            + when
            + "'"
            + rest
            + "}");
  }

  private static UUID signUp(Client who, String person) {
    return who.create("community-event-attendees", person, body(person));
  }

  private static void refused(Client who, String person, String fault) {
    Answer answer = who.post("/community-event-attendees", body(person));
    assertEquals(Set.of(fault), answer.faults(), answer::body);
  }

  private static String body(String person) {
    return "{communityEventExternalId:'v', employeeExternalId:'" + person + "'}";
  }

  private static JsonNode place(Client who, UUID id) {
    return who.get("/community-event-attendees/" + id).expect(200).at("/waitlistPosition");
  }

  private static Answer step(Client who, UUID id, String to) {
    return who.post("/community-event-attendees/" + id + "/transitions", "{to:'" + to + "'}");
  }
}
