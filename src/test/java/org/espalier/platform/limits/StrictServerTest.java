package org.espalier.platform.limits;

import static org.espalier.integration.scim.ScimClient.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.GraphqlSocket;
import org.espalier.testing.RawHttp;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What happens to clients that send more than they may, or too slowly, and to those that may come
 * from elsewhere: on a server with narrow limits. Comes last, for it needs a start of its own.
 */
@QuarkusTest
@TestProfile(StrictServerTest.Strict.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class StrictServerTest {

  private static final int QUOTA = 20;
  private static final String POLICY = "\"client\";q=20;w=3600";

  private final Tenant tenant = Tenant.fresh();

  /** A server that counts, and that lets pages of one origin in. */
  public static class Strict implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "espalier.rate.requests", "20",
          "espalier.rate.anonymous", "100",
          "espalier.rate.window", "PT1H",
          "espalier.cors.origins", "https://app.example.org",
          "espalier.imports.most-rows", "100",
          "espalier.imports.most-bytes", "100000",
          "quarkus.http.read-timeout", "1S",
          "quarkus.http.idle-timeout", "2S",
          "quarkus.http.limits.max-connections", "60");
    }
  }

  @Test
  @Order(1)
  void clientIsToldWhatIsLeftAndThenRefusedBeforeAnythingIsRead() {
    Client admin = tenant.admin();
    for (int left = QUOTA - 1; left >= 0; left--) {
      Answer answer = admin.get(left % 2 == 0 ? "/org-units" : "/org-units/by-external-id/none");
      assertEquals(POLICY, answer.header("RateLimit-Policy"));
      assertTrue(
          answer.header("RateLimit").startsWith("\"client\";r=" + left + ";t="), answer::body);
    }
    List<String> statements =
        tenant.statements(() -> {
          Answer refused = admin.get("/org-units").problem(429, "TOO_MANY_REQUESTS");
          assertTrue(refused.header("RateLimit").startsWith("\"client\";r=0;t="));
          int retry = Integer.parseInt(refused.header("Retry-After"));
          assertTrue(retry > 0 && retry <= 180, refused.header("Retry-After"));
          admin.post("~/graphql", "{query:'{ me { tenant } }'}").problem(429, "TOO_MANY_REQUESTS");
          admin.post("/org-units", "{name:'U', externalId:'u'}").problem(429, "TOO_MANY_REQUESTS");
        });
    assertEquals(List.of(), statements);
    tenant.as("learning-admin").get("/org-units").expect(200);
    Tenant.fresh().admin().get("/org-units").expect(200);
  }

  @Test
  @Order(2)
  void operationsOfAnOpenSocketCount() {
    Client admin = tenant.admin();
    try (GraphqlSocket socket = GraphqlSocket.of(admin)) {
      for (int i = 0; i < QUOTA; i++) {
        socket.subscribe("1", "{ me { tenant } }");
        assertEquals(tenant.slug(), socket.event("1").at("/me/tenant").asText());
        assertEquals("complete", socket.next().at("/type").asText());
      }
      socket.subscribe("1", "{ me { tenant } }");
      JsonNode refused = socket.next();
      assertEquals("error", refused.at("/type").asText());
      assertEquals("TOO_MANY_REQUESTS", refused.at("/payload/0/extensions/code").asText());
    }
    admin.get("/org-units").problem(429, "TOO_MANY_REQUESTS");
  }

  @Test
  @Order(3)
  void pagesOfTheNamedOriginMayCall() {
    Client admin = tenant.admin().with("Origin", "https://app.example.org");
    Answer answer = admin.get("/org-units").expect(200);
    assertEquals("https://app.example.org", answer.header("Access-Control-Allow-Origin"));
    assertTrue(answer.header("Access-Control-Expose-Headers").contains("ETag"));
    Answer preflight =
        Client.nobody()
            .with("Origin", "https://app.example.org")
            .with("Access-Control-Request-Method", "PATCH")
            .sendRaw("OPTIONS", "/org-units", null, null);
    assertEquals(204, preflight.status());
    assertTrue(preflight.header("Access-Control-Allow-Methods").contains("PATCH"));
    assertTrue(preflight.header("Access-Control-Allow-Headers").contains("Authorization"));
    assertEquals("", preflight.header("Access-Control-Allow-Credentials"));
    admin.with("Origin", "https://evil.example").get("/org-units").problem(403, "FORBIDDEN");
  }

  @Test
  @Order(4)
  void bodyThatNeverEndsIsGivenUp() {
    for (String path : List.of("org-units", "imports/org-units")) {
      String type = path.startsWith("imports") ? "application/x-ndjson" : "application/json";
      Client admin = tenant.as("talent-admin");
      try (RawHttp slow = new RawHttp()) {
        String answer =
            slow.say(
                    "POST /api/v1/"
                        + path
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + admin.header("Authorization")
                        + "\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: 100\r\n\r\n{\"na")
                .hear();
        // Who says nothing for so long may find nobody there to answer.
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), answer);
      }
    }
    Client admin = tenant.as("talent-admin");
    assertEquals(0, admin.get("/org-units?count=exact").count("/totalCount"));
    assertEquals(List.of("FAILED"), admin.get("/imports").texts("/items", "/state"));
  }

  @Test
  @Order(5)
  void connectionOnWhichNothingMovesIsEnded() {
    try (RawHttp silent = new RawHttp()) {
      assertEquals("", silent.say("GET /api/v1/me HTTP/1.1\r\nHo").hear());
    }
  }

  @Test
  @Order(6)
  void connectionsBeyondTheLimitAreClosedAndTheServerGoesOn() {
    List<RawHttp> many = new ArrayList<>();
    try {
      for (int i = 0; i < 70; i++) {
        many.add(new RawHttp());
      }
      assertEquals("", many.getLast().say("GET /q/health/live HTTP/1.1\r\n").hear());
    } finally {
      many.forEach(RawHttp::close);
    }
    Client.nobody().get("~/q/health/ready").expect(200);
  }

  @Test
  @Order(7)
  void filesHaveAnEndAndLeaveNothing() {
    Client admin = tenant.admin();
    String rows =
        IntStream.range(0, 101)
            .mapToObj(i -> "{\"externalId\":\"" + i + "\",\"name\":\"U\"}")
            .collect(Collectors.joining("\n"));
    for (String file : List.of(rows, " ".repeat(100_001))) {
      admin
          .sendRaw(
              "POST",
              "/imports/org-units",
              "application/x-ndjson",
              file.getBytes(StandardCharsets.UTF_8))
          .problem(413, "PAYLOAD_TOO_LARGE");
    }
    assertEquals(0, admin.get("/imports?count=exact").count("/totalCount"));
    assertEquals(0, admin.get("/org-units?count=exact").count("/totalCount"));
  }

  @Test
  @Order(8)
  void whoHasNoGoodTokenIsCountedByAddress() {
    Client admin = tenant.admin();
    admin.get("/org-units").expect(200);
    Client liar = Client.nobody().with("Authorization", "Bearer not.a.token");
    int refused = 0;
    for (int i = 0; i < 101 && refused == 0; i++) {
      Answer answer = i % 2 == 0 ? liar.get("/org-units") : Client.nobody().get("/org-units");
      if (answer.status() == 429) {
        answer.problem(429, "TOO_MANY_REQUESTS");
        assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
        refused++;
      } else {
        answer.problem(401, "UNAUTHENTICATED");
      }
    }
    assertEquals(1, refused);
    liar.get("/org-units").problem(429, "TOO_MANY_REQUESTS");
    Client.nobody().get("/org-units").problem(429, "TOO_MANY_REQUESTS");
    error(Client.nobody().get("~/scim/v2/Users"), 429, "");
    admin.get("/org-units").expect(200);
    Client.nobody().get("~/q/health/ready").expect(200);
  }
}
