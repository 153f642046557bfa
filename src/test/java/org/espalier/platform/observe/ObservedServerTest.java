package org.espalier.platform.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.platform.http.Failures;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Receiver;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What a server tells of itself to a collector of traces and to its log, in JSON: enough to find
 * out what happened, and nothing of people. Comes last, for it needs a start of its own.
 */
@QuarkusTest
@TestProfile(ObservedServerTest.Observed.class)
@Order(Integer.MAX_VALUE)
class ObservedServerTest {

  private static final String TOKEN = "the-token-of-the-metrics";
  private static final String GIVEN = "Zebulonqx";
  private static final String FAMILY = "Vandertestqx";
  private static final String MAIL = "zeb.onqx@mail.example.org";
  private static final String KEY = "EMPQX-77";
  private static final List<String> PERSONAL = List.of("onqx", "dertestqx", "EMPQX");

  /** All that spans may say. */
  private static final Set<String> FACTS =
      Set.of(
          "db.query.summary",
          "db.system.name",
          "error.type",
          "espalier.delivery.id",
          "espalier.event.type",
          "espalier.import.id",
          "espalier.import.mode",
          "espalier.tenant",
          "espalier.webhook.id",
          "http.request.method",
          "http.response.status_code",
          "http.route");

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final LogLines log = new LogLines();

  @Inject private Tracing tracing;

  /** A server with a collector, a log for machines, and metrics for whoever has their token. */
  public static class Observed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("espalier.log.format", "json", "espalier.metrics.token", TOKEN);
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(StandInCollector.class));
    }
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void requestIsASpanWithItsStatementsInTheTraceOfWhoeverAsks() {
    String trace = trace();
    UUID id = admin.create("org-units", "u", "{name:'U'}");
    Answer answer = admin.with("traceparent", header(trace)).get("/org-units/" + id).expect(200);
    assertEquals("u", answer.text("/externalId"));
    Span request = awaited(trace, "GET /api/v1/org-units/{id}");
    Collected collected = collected();
    assertEquals("00f067aa0ba902b7", Collected.hex(request.getParentSpanId()));
    assertEquals(Span.SpanKind.SPAN_KIND_SERVER, request.getKind());
    assertEquals(
        Map.of(
            "espalier.tenant", tenant.slug(),
            "http.request.method", "GET",
            "http.response.status_code", "200",
            "http.route", "/api/v1/org-units/{id}"),
        Collected.facts(request));
    List<String> statements = collected.below(request);
    assertTrue(statements.contains("workforce/org_units"), statements::toString);
    Span statement = collected.one(trace, "workforce/org_units");
    assertEquals(
        Map.of("db.query.summary", "workforce/org_units", "db.system.name", "postgresql"),
        Collected.facts(statement));
  }

  @Test
  void whoeverDecidedNotToRecordIsHeard() {
    String trace = trace();
    String header = header(trace).replaceFirst("01$", "00");
    assertEquals(trace, admin.with("traceparent", header).get("/nothing").text("/traceId"));
    assertEquals(List.of(), collected().of(trace));
  }

  @Test
  void fileIsAppliedAndToldToWebhooksInTheTraceOfTheRequestThatSentIt() {
    String trace = trace();
    try (Receiver receiver = new Receiver()) {
      admin.create(
          "webhooks", "w", "{name:'W', url:'" + receiver.url() + "', eventTypes:['org-unit.*']}");
      Answer file =
          admin
              .with("traceparent", header(trace))
              .importRows("org-units", "{externalId:'a', name:'A'}");
      assertEquals("COMPLETED", file.text("/state"));
      Receiver.Received received = receiver.next();
      assertEquals(trace, received.json().at("/data/traceId").asText());
      TraceParent step = TraceParent.parse(received.headers().get("traceparent"));
      assertEquals(trace, step == null ? "" : step.traceId());
      Span job = awaited(trace, "import org-units");
      assertEquals(file.id().toString(), Collected.facts(job).get("espalier.import.id"));
      assertTrue(collected().below(job).contains("platform/write_changes"));
      Span sent = awaited(trace, "webhook POST");
      assertEquals(step == null ? "" : step.spanId(), Collected.hex(sent.getSpanId()));
      assertEquals("204", Collected.facts(sent).get("http.response.status_code"));
      assertEquals("org-unit.created", Collected.facts(sent).get("espalier.event.type"));
    }
  }

  @Test
  void failureIsFoundByTheTraceThatTheProblemTells() throws SQLException {
    String trace = trace();
    try (Psql psql = Psql.owner()) {
      psql.run("alter table badge rename to badge_elsewhere");
      try {
        Answer failed = admin.with("traceparent", header(trace)).get("/badges");
        assertEquals(trace, failed.problem(500, "INTERNAL").text("/traceId"));
      } finally {
        psql.run("alter table badge_elsewhere rename to badge");
      }
    }
    JsonNode line =
        log.read().stream()
            .filter(one -> one.at("/message").asText().startsWith("request failed"))
            .findFirst()
            .orElseThrow();
    assertEquals("ERROR", line.at("/level").asText());
    assertEquals("org.espalier.platform.http.Failures", line.at("/logger").asText());
    assertEquals(trace, line.at("/context/traceId").asText());
    assertEquals(tenant.slug(), line.at("/context/tenant").asText());
    assertTrue(line.at("/exception").asText().contains("[42P01"), line::toString);
    assertFalse(Instant.parse(line.at("/time").asText()).isAfter(Instant.now()));
    Span request = awaited(trace, "GET /api/v1/badges");
    assertEquals(Status.StatusCode.STATUS_CODE_ERROR, request.getStatus().getCode());
    assertEquals("500", Collected.facts(request).get("error.type"));
  }

  @Test
  void nothingOfPeopleIsToldToTheLogOrToTheCollector() throws SQLException {
    String person =
        "{givenName:'" + GIVEN + "', familyName:'" + FAMILY + "', email:'" + MAIL + "'}";
    UUID id = admin.create("employees", KEY, person);
    admin.get("/employees?q=" + GIVEN + "&limit=1").expect(200);
    admin.get(Client.byExternalId("employees", KEY)).expect(200);
    admin.post("/employees", person.replace("{", "{externalId:'" + KEY + "',"));
    admin.patch("/employees/" + id, "{email:'" + MAIL + " no'}");
    admin.put("employees", KEY + "-2", "{givenName:'" + GIVEN + "', " + FAMILY + ":1}");
    admin.get("/employees/" + GIVEN).problem(404, "NOT_FOUND");
    admin.get("/employees?managerId=" + GIVEN);
    admin.importRows("employees", "{externalId:'" + KEY + "', givenName:1}", person);
    tenant.graphql().ask("{ employees(q: \"" + GIVEN + "\") { totalCount nonsense } }");
    tenant.graphql().ask("query($e: " + FAMILY + ") { me { tenant } }", "{e:'" + MAIL + "'}");
    tenant.person(KEY).get("/me").expect(200);
    refusedByTheDatabase();
    String told = log.text();
    assertTrue(told.contains("request failed, trace 0123"), told);
    Collected collected = collected();
    assertFalse(collected.spans().isEmpty());
    for (String word : PERSONAL) {
      assertFalse(told.contains(word), told);
      assertFalse(collected.text().contains(word), word);
    }
    Set<String> facts = new TreeSet<>();
    collected.spans().forEach(span -> facts.addAll(Collected.facts(span).keySet()));
    facts.removeAll(FACTS);
    assertEquals(Set.of(), facts);
    log.read().forEach(line -> assertTrue(line.hasNonNull("time"), line::toString));
  }

  /** What drivers and parsers say of what they refuse quotes it. */
  private static void refusedByTheDatabase() throws SQLException {
    try (Psql psql = Psql.owner()) {
      psql.run("create temp table told (word text unique)");
      psql.run("insert into told values (?)", KEY);
      SQLException twice =
          assertThrows(SQLException.class, () -> psql.run("insert into told values (?)", KEY));
      assertTrue(String.valueOf(twice.getMessage()).contains(KEY), twice::toString);
      Failures.problem(new IllegalStateException(twice), "0123");
    }
    IllegalArgumentException read =
        assertThrows(IllegalArgumentException.class, () -> UUID.fromString(PERSONAL.getFirst()));
    Failures.problem(new IllegalStateException("for " + MAIL, read), "0123");
  }

  @Test
  void metricsAreForWhoeverHasTheirToken() {
    Client nobody = Client.nobody();
    nobody.get("~/q/metrics").problem(401, "UNAUTHENTICATED");
    nobody.get("~/q/metrics/").problem(401, "UNAUTHENTICATED");
    nobody.get("~/q/%6Detrics").problem(401, "UNAUTHENTICATED");
    nobody.with("Authorization", "Bearer other").get("~/q/metrics").problem(401, "UNAUTHENTICATED");
    admin.get("~/q/metrics").problem(401, "UNAUTHENTICATED");
    nobody.with("Authorization", "Bearer " + TOKEN).get("~/q/metrics").expect(200);
    nobody.get("~/q/health/ready").expect(200);
  }

  private Collected collected() {
    tracing.flush();
    return Collected.now();
  }

  /** A span that ends some time after what it is about was seen. */
  private Span awaited(String trace, String name) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (collected().of(trace).stream().noneMatch(span -> span.getName().equals(name))) {
      assertTrue(System.nanoTime() < deadline, name);
    }
    return collected().one(trace, name);
  }

  private static String trace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String header(String trace) {
    return "00-" + trace + "-00f067aa0ba902b7-01";
  }
}
