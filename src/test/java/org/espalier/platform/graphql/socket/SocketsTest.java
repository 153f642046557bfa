package org.espalier.platform.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.espalier.testing.Client;
import org.espalier.testing.GraphqlSocket;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol graphql-transport-ws, and who gets a connection. */
@QuarkusTest
class SocketsTest {

  private static final String PROTOCOL = "graphql-transport-ws";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void queriesAndMutationsAreAnsweredOnce() {
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("1", "{ me { tenant } }");
      assertEquals(tenant.slug(), socket.event("1").at("/me/tenant").asText());
      assertEquals("{\"id\":\"1\",\"type\":\"complete\"}", socket.next().toString());
      socket.subscribe(
          "1", "mutation { putJob(externalId: \"j\", input: { title: \"T\" }) { outcome } }");
      assertEquals("CREATED", socket.event("1").at("/putJob/outcome").asText());
      assertEquals("complete", socket.next().at("/type").asText());
    }
  }

  @Test
  void whatCannotRunIsAnError() {
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      for (String query :
          new String[] {"{ nothing }", "{", "subscription { employeeEvents { id } }"}) {
        socket.subscribe("1", query);
        JsonNode message = socket.next();
        assertEquals("error", message.at("/type").asText());
        assertEquals("1", message.at("/id").asText());
        assertEquals(
            "INVALID_REQUEST",
            message.at("/payload/0/extensions/code").asText(),
            message::toString);
      }
      socket.say("{type:'subscribe', id:'2', payload:{query: 1}}");
      assertEquals("INVALID_REQUEST", socket.next().at("/payload/0/extensions/code").asText());
    }
  }

  @Test
  void errorsOfFieldsComeWithTheData() {
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.subscribe("1", "{ node(id: \"00000000-0000-7000-8000-000000000000\") { id } }");
      JsonNode message = socket.next();
      assertEquals("next", message.at("/type").asText());
      assertEquals("NOT_FOUND", message.at("/payload/errors/0/extensions/code").asText());
      assertEquals(32, message.at("/payload/errors/0/extensions/traceId").asText().length());
    }
  }

  @Test
  void pingIsAnsweredAtAnyTime() {
    try (GraphqlSocket socket = open(admin)) {
      socket.say("{type:'ping'}");
      assertEquals("pong", socket.next().at("/type").asText());
    }
  }

  @Test
  void nobodyAsksBeforeBeingIntroduced() {
    try (GraphqlSocket socket = open(admin)) {
      socket.subscribe("1", "{ me { tenant } }");
      socket.closed(4401);
    }
  }

  @Test
  void oneIntroductionIsEnough() {
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.say("{type:'connection_init'}");
      socket.closed(4429);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "{\"type\":\"shout\"}", "{\"type\":\"subscribe\",\"id\":\"1\"}"})
  void whatIsNoMessageEndsTheConnection(String message) {
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      socket.sayRaw(message);
      socket.closed(4400);
    }
  }

  @Test
  void otherProtocolsAreNotSpoken() {
    GraphqlSocket.open(authorized(admin), "graphql-ws").join().closed(4406);
    GraphqlSocket.open(authorized(admin)).join().closed(4406);
  }

  @Test
  void handshakeNeedsAToken() {
    refused(Map.of());
    refused(Map.of("Authorization", "Bearer x.y.z"));
    refused(Map.of("Authorization", "Bearer x.y.z", "Origin", "https://app.example"));
  }

  @Test
  void browsersIntroduceThemselvesWithTheirToken() {
    try (GraphqlSocket socket = browser()) {
      socket.say(
          "{type:'connection_init', payload:{Authorization:'"
              + admin.header("Authorization")
              + "'}}");
      assertEquals("connection_ack", socket.next().at("/type").asText());
      socket.subscribe("1", "{ me { tenant } }");
      assertEquals(tenant.slug(), socket.event("1").at("/me/tenant").asText());
    }
    for (String payload :
        new String[] {"{}", "{Authorization:'Bearer x.y.z'}", "{Authorization:'x'}", "null"}) {
      try (GraphqlSocket socket = browser()) {
        socket.say("{type:'connection_init', payload:" + payload + "}");
        socket.closed(4403);
      }
    }
    try (GraphqlSocket socket = browser()) {
      socket.subscribe("1", "{ me { tenant } }");
      socket.closed(4401);
    }
  }

  private static void refused(Map<String, String> headers) {
    CompletionException failed =
        assertThrows(CompletionException.class, () -> GraphqlSocket.open(headers, PROTOCOL).join());
    WebSocketHandshakeException refused =
        assertInstanceOf(WebSocketHandshakeException.class, failed.getCause());
    assertEquals(401, refused.getResponse().statusCode());
    assertEquals(
        "application/problem+json",
        refused.getResponse().headers().firstValue("Content-Type").orElse(""));
    assertEquals(
        "Bearer", refused.getResponse().headers().firstValue("WWW-Authenticate").orElse(""));
  }

  private static GraphqlSocket browser() {
    return GraphqlSocket.open(Map.of("Origin", "https://app.example"), PROTOCOL).join();
  }

  private static GraphqlSocket open(Client client) {
    return GraphqlSocket.open(authorized(client), PROTOCOL).join();
  }

  private static Map<String, String> authorized(Client client) {
    return Map.of("Authorization", client.header("Authorization"));
  }
}
