package org.espalier.learning.assignments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.GraphqlSocket;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentSubscriptionTest {

  private static final String LISTEN =
      "subscription { assignmentChanged%s { id state progress employee { externalId } } }";

  private final Academy academy = new Academy();

  @Test
  void whoListensHearsOfEachStep() {
    try (GraphqlSocket boss = GraphqlSocket.of(academy.as("boss"));
        GraphqlSocket bob = GraphqlSocket.of(academy.as("bob"))) {
      boss.subscribe("s", LISTEN.formatted("(employeeId: \"" + academy.id("ana") + "\")"));
      bob.subscribe("s", LISTEN.formatted(""));
      boss.silent();
      bob.silent();
      assign("bob");
      JsonNode own = bob.event("s").at("/assignmentChanged");
      assertEquals("bob", own.at("/employee/externalId").asText());
      UUID id = assign("ana");
      assertEquals("ASSIGNED", boss.event("s").at("/assignmentChanged/state").asText());
      academy.as("ana").post("/assignments/" + id + "/progress", "{percent:40}").expect(200);
      JsonNode begun = boss.event("s").at("/assignmentChanged");
      assertEquals(id.toString(), begun.at("/id").asText());
      assertEquals("IN_PROGRESS", begun.at("/state").asText());
      assertEquals(40, begun.at("/progress").asInt());
      academy
          .admin
          .post("/completions", "{employeeExternalId:'ana', activityExternalId:'film'}")
          .expect(201);
      assertEquals("COMPLETED", boss.event("s").at("/assignmentChanged/state").asText());
      bob.silent();
    }
  }

  @Test
  void programsNeedTheScope() {
    try (GraphqlSocket program = GraphqlSocket.of(academy.tenant.program("employees:read"))) {
      program.subscribe("s", LISTEN.formatted(""));
      JsonNode refused = program.next();
      assertEquals(
          "FORBIDDEN", refused.at("/payload/0/extensions/code").asText(), refused::toString);
    }
  }

  private UUID assign(String person) {
    return academy
        .admin
        .post("/assignments", "{employeeExternalId:'" + person + "', activityExternalId:'film'}")
        .expect(201)
        .id();
  }
}
