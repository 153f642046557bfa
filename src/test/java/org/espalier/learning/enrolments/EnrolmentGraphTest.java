package org.espalier.learning.enrolments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;
import org.espalier.testing.GraphqlSocket;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentGraphTest {

  private static final String LISTEN =
      "subscription { enrolmentChanged(%s) { id state position employee { externalId } session { externalId } } }";

  private final Classroom room = new Classroom();
  private final Academy academy = room.academy;
  private final Graphql admin = new Graphql(room.admin);

  @Test
  void wholeLifeOfASessionIsOneOfGraphqlToo() {
    UUID session = room.running("r", "capacity:1");
    Answer enrolled =
        admin.data(
            "mutation($s: ID!) { a: enrolInSession(sessionId: $s, input: {employeeExternalId: \"ana\"}) { enrolment { id state } }"
                + " b: enrolInSession(sessionId: $s, input: {employeeExternalId: \"bob\"}) { enrolment { id state position } } }",
            "{s:'" + session + "'}");
    assertEquals("ENROLLED", enrolled.text("/data/a/enrolment/state"));
    assertEquals(1, enrolled.count("/data/b/enrolment/position"));
    String ana = enrolled.text("/data/a/enrolment/id");
    admin.data(
        "mutation { cancelEnrolment(id: \""
            + ana
            + "\", comment: \"ill\") { enrolment { state } } }");
    Answer attended =
        admin.data(
            "mutation($s: ID!) { recordAttendance(sessionId: $s, input: {people: [{employeeExternalId: \"bob\","
                + " status: ATTENDED}]}) { sessionAttendance { changed enrolments { state completion { passed }"
                + " assignment { state } transitions { from to } } } } }",
            "{s:'" + session + "'}");
    String told = "/data/recordAttendance/sessionAttendance";
    assertEquals(1, attended.count(told + "/changed"));
    assertEquals("true", attended.text(told + "/enrolments/0/completion/passed"));
    assertEquals("COMPLETED", attended.text(told + "/enrolments/0/assignment/state"));
    assertEquals(
        List.of("ENROLLED", "ATTENDED"), attended.texts(told + "/enrolments/0/transitions", "/to"));
  }

  @Test
  void cancellationTellsWhoIsOffered() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    room.session("next", "04-01", "");
    Answer told =
        admin.data(
            "mutation($s: ID!) { cancelSession(id: $s, input: {reason: \"Flood\", reoffer: OFFER}) {"
                + " sessionCancellation { session { state } offered { id session { externalId } } moved { id } without { id } } } }",
            "{s:'" + session + "'}");
    String at = "/data/cancelSession/sessionCancellation";
    assertEquals("CANCELLED", told.text(at + "/session/state"));
    assertEquals("next", told.text(at + "/offered/0/session/externalId"));
    Graphql ana = new Graphql(academy.as("ana"));
    Answer accepted =
        ana.data(
            "mutation { acceptEnrolment(id: \""
                + told.text(at + "/offered/0/id")
                + "\") { enrolment { state } } }");
    assertEquals("ENROLLED", accepted.text("/data/acceptEnrolment/enrolment/state"));
  }

  @Test
  void edgesLeadFromSessionsAndPeopleToEnrolments() {
    UUID session = room.session("a", "03-01", "");
    room.enrolled(session, "ana", "ENROLLED");
    room.enrolled(session, "eve", "ENROLLED");
    Answer boss =
        new Graphql(academy.as("boss"))
            .data(
                "{ session(externalId: \"a\") { seatsTaken enrolments { totalCount nodes { employee { externalId full { familyName } } } } }"
                    + " employee(externalId: \"ana\") { enrolments { nodes { title session { externalId } } } }"
                    + " enrolments(state: ENROLLED) { totalCount } }");
    assertEquals(2, boss.count("/data/session/seatsTaken"));
    assertEquals(1, boss.count("/data/session/enrolments/totalCount"));
    assertEquals("ana", boss.text("/data/session/enrolments/nodes/0/employee/externalId"));
    assertEquals("a", boss.text("/data/employee/enrolments/nodes/0/session/externalId"));
    assertEquals(1, boss.count("/data/enrolments/totalCount"));
  }

  @Test
  void whoListensHearsOfPromotionsToo() {
    UUID session = room.session("a", "03-01", "capacity:1");
    UUID other = room.session("b", "04-01", "");
    UUID seat = room.enrolled(session, "eve", "ENROLLED");
    UUID waiting = room.enrolled(session, "ana", "WAITLISTED");
    try (GraphqlSocket all = GraphqlSocket.of(room.admin);
        GraphqlSocket ana = GraphqlSocket.of(academy.as("ana"))) {
      all.subscribe("s", LISTEN.formatted("sessionId: \"" + session + "\""));
      ana.subscribe("p", LISTEN.formatted("employeeId: \"" + academy.id("ana") + "\""));
      all.silent();
      ana.silent();
      room.enrolled(other, "eve", "ENROLLED");
      all.silent();
      room.step(room.admin, seat, "CANCELLED").expect(200);
      JsonNode withdrawn = all.event("s").at("/enrolmentChanged");
      assertEquals("CANCELLED", withdrawn.at("/state").asText());
      JsonNode promoted = all.event("s").at("/enrolmentChanged");
      assertEquals(waiting.toString(), promoted.at("/id").asText());
      assertEquals("ENROLLED", promoted.at("/state").asText());
      JsonNode heard = ana.event("p").at("/enrolmentChanged");
      assertEquals("ENROLLED", heard.at("/state").asText());
      assertEquals("a", heard.at("/session/externalId").asText());
    }
  }

  @Test
  void strangersHearNothing() {
    UUID session = room.session("a", "03-01", "");
    try (GraphqlSocket bob = GraphqlSocket.of(academy.as("bob"))) {
      bob.subscribe("s", LISTEN.formatted("sessionId: \"" + session + "\""));
      bob.silent();
      room.enrolled(session, "ana", "ENROLLED");
      bob.silent();
      room.enrolled(session, "bob", "ENROLLED");
      JsonNode own = bob.event("s").at("/enrolmentChanged");
      assertEquals("bob", own.at("/employee/externalId").asText());
    }
    try (GraphqlSocket program = GraphqlSocket.of(academy.tenant.program("sessions:read"))) {
      program.subscribe("s", LISTEN.formatted("sessionId: \"" + session + "\""));
      JsonNode refused = program.next();
      assertEquals(
          "FORBIDDEN", refused.at("/payload/0/extensions/code").asText(), refused::toString);
    }
  }

  @Test
  void refusalsHaveTheirCodes() {
    UUID session = room.session("a", "03-01", "capacity:1, waitlistCapacity:0");
    room.enrolled(session, "eve", "ENROLLED");
    String enrol =
        "mutation { enrolInSession(sessionId: \""
            + session
            + "\", input: {employeeExternalId: \"ana\"}) { enrolment { id } } }";
    admin.refused("SESSION_FULL", enrol);
    Answer faults = new Graphql(academy.as("bob")).refused("UNPROCESSABLE", enrol);
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        faults.faults("/errors/0/extensions/errors"));
    assertTrue(faults.at("/data/enrolInSession").isNull());
  }
}
