package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.RawHttp;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that mean no good: each is refused with a problem, and nothing of the inside is told.
 */
@QuarkusTest
class AbuseTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/org-units",
        "/nothing",
        "~/nothing",
        "~/q/health/ready",
        "~/q/nothing",
        "~/graphql",
        "~/graphql/schema.graphql",
        "~/openapi?format=json"
      })
  void everyAnswerCarriesTheHeadersThatTameBrowsers(String path) {
    for (Client client : List.of(admin, Client.nobody())) {
      Answer answer = client.get(path);
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
      assertEquals("no-referrer", answer.header("Referrer-Policy"), path);
      assertEquals(
          "default-src 'none'; frame-ancestors 'none'",
          answer.header("Content-Security-Policy"),
          path);
      assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), path);
      for (String told : List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin")) {
        assertEquals("", answer.header(told), path);
      }
    }
  }

  @Test
  void thingsMayBeKeptByWhoAskedAndAskedForAgain() {
    admin.create("org-units", "u", "{name:'U'}");
    Answer unit = admin.get("/org-units/by-external-id/u").expect(200);
    assertEquals(List.of("private, no-cache"), unit.headers().allValues("Cache-Control"));
    assertEquals(
        "private, no-cache",
        admin
            .with("If-None-Match", unit.etag())
            .get("/org-units/by-external-id/u")
            .expect(304)
            .header("Cache-Control"));
  }

  @Test
  void nothingIsServedToOtherOriginsUnlessConfigured() {
    Answer answer = admin.with("Origin", "https://evil.example").get("/org-units").expect(200);
    assertFalse(answer.headers().map().keySet().stream().anyMatch(AbuseTest::cors));
    String preflight =
        RawHttp.answer(
            "OPTIONS /api/v1/org-units HTTP/1.1\r\nOrigin: https://evil.example\r\n"
                + "Access-Control-Request-Method: POST");
    assertFalse(cors(preflight), preflight);
  }

  private static boolean cors(String text) {
    return text.toLowerCase(Locale.ROOT).contains("access-control-");
  }

  @Test
  void addressesAndHeadersHaveAnEnd() {
    admin.get("/org-units?q=" + "a".repeat(17_000)).problem(414, "URI_TOO_LONG");
    admin.with("X-Long", "a".repeat(17_000)).get("/org-units").problem(431, "HEADERS_TOO_LARGE");
    Client many = admin;
    for (int i = 0; i < 300; i++) {
      many = many.with("X-Header-" + i, "a".repeat(50));
    }
    many.get("/org-units").problem(431, "HEADERS_TOO_LARGE");
    String far = RawHttp.answer("GET /" + "a".repeat(70_000) + " HTTP/1.1");
    assertTrue(far.startsWith("HTTP/1.1 414 ") || far.startsWith("HTTP/1.0 414 "), far);
    assertSilent(far);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/%2e%2e/%2e%2e/etc/passwd",
        "GET /api/v1/../../etc/passwd",
        "GET /api/v1/org-units/..%2f..%2fq",
        "GET /api/v1//org-units",
        "GET /api/v1/org-units%00",
        "GET /api/v1/org-units/%00",
        "GET /api/v1/org-units;a=b",
        "GET /openapi/..;/q/health",
        "GET /q/%2e%2e/api/v1/me",
        "GET /%ff%fe",
        "TRACE /api/v1/me",
        "TRACE /nothing",
        "FOO /api/v1/me",
        "CONNECT /api/v1/me"
      })
  void trickyPathsAndMethodsAreProblems(String request) {
    String answer = RawHttp.answer(request + " HTTP/1.1");
    int status = Integer.parseInt(answer.split(" ")[1]);
    assertTrue(Set.of(400, 401, 404, 405).contains(status), () -> request + answer);
    assertTrue(
        answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"),
        () -> request + " answered " + answer);
    assertSilent(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me HTTP/9.9",
        "nonsense",
        "GET /api/v1/org-units/%zz HTTP/1.1",
        "GET /api/v1/me HTTP/1.1\r\nBroken header",
        "POST /graphql HTTP/1.1\r\nContent-Length: -1",
        "POST /graphql HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
        "POST /graphql HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
        "GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer a\u0000b"
      })
  void whatIsNoHttpIsRefusedInSilence(String head) {
    String answer = RawHttp.answer(head);
    assertTrue(
        answer.isEmpty()
            || answer.equals(RawHttp.OPEN)
            || answer.matches("(?s)HTTP/\\d\\.\\d (4\\d\\d|50[15]) .*"),
        () -> head + answer);
    assertSilent(answer);
  }

  @Test
  void unknownTransferEncodingEndsTheConnection() {
    try (RawHttp connection = new RawHttp()) {
      String heard =
          connection
              .say("POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: cats\r\n\r\n")
              .say("GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n")
              .hear();
      assertTrue(heard.startsWith("HTTP/1.1 400 "), heard);
      assertTrue(heard.contains("\"INVALID_REQUEST\""), heard);
      assertFalse(heard.contains("HTTP/1.1 200 ") || heard.endsWith(RawHttp.OPEN), heard);
    }
  }

  private static void assertSilent(String answer) {
    for (String told :
        List.of("Exception", "org.espalier", "io.quarkus", "io.vertx", "netty", "\tat ", "html")) {
      assertFalse(answer.contains(told), answer);
    }
  }

  @Test
  void announcedSizeIsBelievedWhenItIsTooMuch() {
    String head =
        "POST /api/v1/org-units HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + admin.header("Authorization")
            + "\r\nContent-Type: application/json\r\n";
    try (RawHttp large = new RawHttp()) {
      String answer =
          large.say(head + "Connection: close\r\nContent-Length: 2000000\r\n\r\n").hear();
      assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
    }
    try (RawHttp vast = new RawHttp()) {
      String answer = vast.say(head + "Content-Length: 99000000000\r\n\r\n").hear();
      assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
    }
  }

  @Test
  void traceIdsAreOursUnlessTheyAreWellFormed() {
    for (String forged :
        List.of(
            "00-" + "g".repeat(32) + "-00f067aa0ba902b7-01",
            "00-<script>alert(1)</script>-1-01",
            "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")) {
      String id = admin.with("traceparent", forged).get("/nothing").text("/traceId");
      assertTrue(id.matches("[0-9a-f]{32}"), id);
      assertFalse(forged.contains(id), id);
    }
  }

  @Test
  void graphqlHasItsEndsToo() {
    String deep = "{ " + "a { ".repeat(5_000) + "b" + " }".repeat(5_000) + " }";
    refused(deep);
    refused("{ me " + "@skip(if: false) ".repeat(20_000) + "{ tenant } }");
    refused("{ me { " + "tenant ".repeat(20_000) + " } }");
    String parts =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "query q" + i + " { me { tenant } }")
            .collect(Collectors.joining(" "));
    refused(parts);
    admin
        .post("~/graphql", "[{query: '{ me { tenant } }'}, {query: '{ me { tenant } }'}]")
        .problem(400, "INVALID_REQUEST");
    admin
        .sendRaw(
            "POST",
            "~/graphql",
            "application/json",
            ("{\"query\":\"{ me { tenant } }\",\"variables\":"
                    + "{\"a\":".repeat(200)
                    + "1"
                    + "}".repeat(200)
                    + "}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .problem(400, "INVALID_REQUEST");
    admin
        .post("~/graphql", "{query: '" + "#".repeat(1 << 20) + "'}")
        .problem(413, "PAYLOAD_TOO_LARGE");
  }

  private void refused(String query) {
    Answer answer = admin.post("~/graphql", "{query: '" + query + "'}");
    assertTrue(answer.status() < 500, answer::body);
    assertTrue(answer.json().has("errors"), answer::body);
    assertFalse(answer.json().path("data").isObject(), answer::body);
    assertSilent(answer.body());
  }

  @Test
  void pagesHaveAnEnd() {
    for (String limit : List.of("0", "-1", "501", "2147483648", "1e3", "x")) {
      admin.get("/org-units?limit=" + limit).problem(400, "INVALID_REQUEST");
    }
    String ids =
        IntStream.range(0, 201)
            .mapToObj(i -> String.format("00000000-0000-7000-8000-%012d", i))
            .collect(Collectors.joining(","));
    admin.get("/org-units?ids=" + ids).problem(400, "INVALID_REQUEST");
  }
}
