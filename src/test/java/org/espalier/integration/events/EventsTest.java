package org.espalier.integration.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Listener;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The change feed over REST: asked for piece by piece, and listened to. */
@QuarkusTest
class EventsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void eventsAreAskedForByTypeAndSubject() {
    UUID ana = admin.create("employees", "ana", "{givenName:'A', familyName:'Na'}");
    admin.create("jobs", "j", "{title:'Job'}");
    admin.put("employees", "ana", "{givenName:'A', familyName:'No'}");
    assertEquals(List.of("employee.created", "employee.updated"), types("type=employee.*"));
    assertEquals(List.of("employee.created", "job.created"), types("type=*.created"));
    assertEquals(List.of("job.created"), types("subjectType=job"));
    assertEquals(List.of("employee.updated"), types("type=*.updated&subjectId=" + ana));
    assertEquals(
        Set.of("?type INVALID_FORMAT", "?subjectType INVALID_FORMAT", "?subjectId INVALID_FORMAT"),
        admin
            .get("/events?type=Any&subjectType=a.b&subjectId=x")
            .problem(400, "INVALID_REQUEST")
            .faults());
    Answer asked =
        tenant
            .graphql()
            .data("{ events(type: \"*.updated\", subjectId: \"" + ana + "\") { items { type } } }");
    assertEquals(List.of("employee.updated"), asked.texts("/data/events/items", "/type"));
  }

  @Test
  void whoListensIsToldAndGoesOnWhereItStopped() {
    admin.create("jobs", "a", "{title:'One'}");
    String seen;
    try (Listener listener = Listener.of(admin, "/events")) {
      assertEquals("text/event-stream;charset=UTF-8", listener.type());
      seen = listener.event("job.created");
      admin.create("jobs", "b", "{title:'Two'}");
      assertTrue(Long.parseLong(listener.event("job.created")) > Long.parseLong(seen));
    }
    try (Listener listener =
        Listener.of(admin.with("Last-Event-ID", seen), "/events?after=0&type=job.*")) {
      JsonNode next = listener.next();
      assertEquals("b", next.at("/data/externalId").asText());
      admin.create("employees", "ana", "{givenName:'A', familyName:'Na'}");
      admin.create("jobs", "c", "{title:'Three'}");
      assertEquals("c", listener.next().at("/data/externalId").asText());
    }
  }

  @Test
  void peopleHearWhatConcernsThemAlone() {
    admin.create("employees", "ana", "{givenName:'A', familyName:'Na'}");
    admin.create("employees", "bo", "{givenName:'B', familyName:'O'}");
    try (Listener listener = Listener.of(tenant.person("bo"), "/events")) {
      assertEquals("bo", listener.next().at("/data/externalId").asText());
      admin.put("employees", "ana", "{givenName:'A', familyName:'No'}");
      admin.put("employees", "bo", "{givenName:'B', familyName:'Oh'}");
      JsonNode next = listener.next();
      assertEquals(
          "employee.updated bo",
          next.at("/type").asText() + " " + next.at("/data/externalId").asText());
    }
    Client stream = admin.with("Accept", "text/event-stream");
    stream.with("Last-Event-ID", "x").get("/events").problem(400, "INVALID_REQUEST");
    stream.get("/events?limit=5").problem(400, "INVALID_REQUEST");
    tenant
        .program("jobs:read")
        .with("Accept", "text/event-stream")
        .get("/events")
        .problem(403, "FORBIDDEN");
  }

  private List<String> types(String query) {
    return admin.get("/events?" + query).expect(200).texts("/items", "/type");
  }
}
