package org.espalier.integration.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.GraphqlSocket;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.Test;

/** The change feed over GraphQL: looked at, and listened to. */
@QuarkusTest
class EventGraphTest {

  private static final String EVENTS =
      "subscription { employeeEvents(employeeId: \"%s\"%s) { position type personId data subject { __typename id"
          + " ... on Assignment { state activity { title } } ... on Evidence { level } } } }";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Workshop workshop = new Workshop(admin).furnish();

  @Test
  void whatHappensIsTold() {
    UUID ana = workshop.engineer("ana", "");
    workshop.engineer("bo", "");
    workshop.rate("ana", "a", "1");
    admin.create("activities", "c", "{title:'Course', type:'COURSE'}");
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("e", EVENTS.formatted(ana, ""));
      socket.silent();
      workshop.rate("bo", "a", "1");
      UUID rating = workshop.rate("ana", "a", "2");
      JsonNode rated = socket.event("e").at("/employeeEvents");
      assertEquals("evidence.recorded", rated.at("/type").asText());
      assertEquals(rating.toString(), rated.at("/subject/id").asText());
      assertEquals(2, rated.at("/subject/level").asInt());
      assertEquals(ana.toString(), rated.at("/personId").asText());
      admin.create("assignments", "s", "{employeeExternalId:'ana', activityExternalId:'c'}");
      JsonNode assigned = socket.event("e").at("/employeeEvents");
      assertEquals("assignment.created", assigned.at("/type").asText());
      assertEquals("Course", assigned.at("/subject/activity/title").asText());
      assertTrue(assigned.at("/position").asLong() > rated.at("/position").asLong());
      admin.post("/development-plans", "{employeeExternalId:'ana', title:'Plan'}").expect(201);
      JsonNode planned = socket.event("e").at("/employeeEvents");
      assertEquals("DevelopmentPlan", planned.at("/subject/__typename").asText());
      socket.say("{type:'complete', id:'e'}");
      workshop.rate("ana", "b", "2");
      socket.silent();
    }
  }

  @Test
  void whoComesBackMissesNothing() {
    UUID ana = workshop.engineer("ana", "");
    long seen;
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("e", EVENTS.formatted(ana, ", after: 0"));
      JsonNode first = socket.event("e").at("/employeeEvents");
      assertEquals("employee.created", first.at("/type").asText());
      seen = first.at("/position").asLong();
    }
    workshop.rate("ana", "a", "1");
    workshop.rate("ana", "b", "2");
    workshop.rate("ana", "c", "3");
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("e", EVENTS.formatted(ana, ", after: " + seen));
      for (int level = 1; level <= 3; level++) {
        assertEquals(level, socket.event("e").at("/employeeEvents/subject/level").asInt());
      }
      socket.silent();
    }
  }

  @Test
  void twoStreamsOfOneConnectionAreKeptApart() {
    UUID ana = workshop.engineer("ana", "");
    UUID bo = workshop.engineer("bo", "");
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("a", EVENTS.formatted(ana, ""));
      socket.subscribe("b", EVENTS.formatted(bo, ""));
      socket.silent();
      workshop.rate("bo", "a", "1");
      assertEquals(bo.toString(), socket.event("b").at("/employeeEvents/personId").asText());
      workshop.rate("ana", "a", "1");
      assertEquals(ana.toString(), socket.event("a").at("/employeeEvents/personId").asText());
      socket.subscribe("a", EVENTS.formatted(bo, ""));
      socket.closed(4409);
    }
  }

  @Test
  void onlyThoseListenWhoMay() {
    workshop.engineer("boss", "");
    UUID ana = workshop.engineer("ana", "boss");
    workshop.engineer("bo", "");
    for (Client stranger :
        List.of(tenant.person("bo"), tenant.as("learning-admin"), Tenant.fresh().admin())) {
      try (GraphqlSocket socket = GraphqlSocket.of(stranger)) {
        socket.subscribe("e", EVENTS.formatted(ana, ", after: 0"));
        JsonNode refused = socket.next();
        assertEquals("error", refused.at("/type").asText(), refused::toString);
        assertEquals("NOT_FOUND", refused.at("/payload/0/extensions/code").asText());
      }
    }
    for (Client known : List.of(tenant.person("ana"), tenant.person("boss"))) {
      try (GraphqlSocket socket = GraphqlSocket.of(known)) {
        socket.subscribe("e", EVENTS.formatted(ana, ", after: 0"));
        assertEquals("employee.created", socket.event("e").at("/employeeEvents/type").asText());
      }
    }
  }

  @Test
  void whoNoLongerMayHearsNoMore() {
    workshop.engineer("boss", "");
    workshop.engineer("other", "");
    UUID ana = workshop.engineer("ana", "boss");
    try (GraphqlSocket socket = GraphqlSocket.of(tenant.person("boss"))) {
      socket.subscribe("e", EVENTS.formatted(ana, ""));
      socket.silent();
      admin
          .put("employees", "ana", "{givenName:'A', familyName:'L', managerExternalId:'other'}")
          .expect(200);
      workshop.rate("ana", "a", "1");
      socket.silent();
    }
  }

  @Test
  void subscriptionsNeedASocket() {
    new Graphql(admin).refused("INVALID_REQUEST", EVENTS.formatted(UUID.randomUUID(), ""));
  }

  @Test
  void feedIsReadInPieces() {
    workshop.engineer("ana", "");
    Graphql graphql = new Graphql(admin);
    Answer all = graphql.data("{ events(first: 500) { next items { position type data } } }");
    JsonNode rest = admin.get("/events?limit=500").expect(200).json();
    assertEquals(rest.at("/items").size(), all.at("/data/events/items").size());
    assertEquals(rest.at("/next"), all.at("/data/events/next"));
    assertEquals(rest.at("/items/0/data"), all.at("/data/events/items/0/data"));
    long next = all.at("/data/events/next").asLong();
    Answer end = graphql.data("{ events(after: " + next + ") { next items { type } } }");
    assertEquals(0, end.at("/data/events/items").size());
    assertEquals(next, end.at("/data/events/next").asLong());
    graphql.refused("INVALID_REQUEST", "{ events(after: -1) { next } }");
    graphql.refused("INVALID_REQUEST", "{ events(first: 0) { next } }");
  }
}
