package org.espalier.platform.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.platform.work.Queues;
import org.espalier.testing.Client;
import org.espalier.testing.Receiver;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** What the server tells of itself in figures, and to whom. */
@QuarkusTest
class MetricsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Inject private Queues queues;

  @Test
  void countsWhatIsDoneAndForWhomNot() {
    Scrape before = Scrape.now();
    UUID ana = everyKindOfRequest();
    Scrape after = Scrape.now();
    grows(1, before, after, "espalier_changes_total", "type=\"employee.created\"");
    grows(1, before, after, "espalier_changes_total", "type=\"org-unit.created\"");
    grows(1, before, after, "espalier_import_rows_total", "outcome=\"created\"");
    grows(1, before, after, "espalier_import_rows_total", "outcome=\"failed\"");
    grows(1, before, after, "espalier_imports_seconds_count", "kind=\"org-units\"");
    grows(1, before, after, "espalier_assignments_total", "state=\"assigned\"");
    grows(1, before, after, "espalier_gaps_total", "of=\"person\"");
    grows(1, before, after, "espalier_gaps_total", "of=\"group\"");
    grows(1, before, after, "espalier_sql_seconds_count", "statement=\"gap/person_gap\"");
    grows(
        1,
        before,
        after,
        "espalier_graphql_seconds_count",
        "operation=\"query\"",
        "outcome=\"ok\"");
    grows(1, before, after, "espalier_graphql_seconds_count", "outcome=\"refused\"");
    grows(1, before, after, "espalier_tokens_total", "result=\"verified\"");
    grows(5, before, after, "espalier_tokens_total", "result=\"remembered\"");
    grows(1, before, after, "espalier_tokens_total", "result=\"refused\"");
    grows(
        1,
        before,
        after,
        "http_server_requests_seconds_bucket",
        "uri=\"/api/v1/employees/{id}/gap\"",
        "le=\"1.0\"",
        "method=\"GET\"",
        "outcome=\"SUCCESS\"");
    for (String pool : Set.of("default", "analytics")) {
      assertTrue(after.sum("espalier_pool_most", "datasource=\"" + pool + "\"") > 0, pool);
    }
    assertEquals(20, after.sum("espalier_pool_most", "datasource=\"default\""));
    assertTrue(after.sum("agroal_acquire_count_total", "datasource=\"default\"") > 0, after::text);
    assertFalse(after.text().contains(tenant.slug()));
    assertFalse(after.text().contains(ana.toString()));
  }

  @Test
  void tellsWhatWaitsAndForHowLong() {
    try (Receiver receiver = new Receiver()) {
      receiver.answer(500);
      UUID webhook =
          admin.create(
              "webhooks", "w", "{name:'W', url:'" + receiver.url() + "', eventTypes:['job.*']}");
      double before = Scrape.now().sum("espalier_webhook_attempts_seconds_count", "\"status\"");
      admin.create("jobs", "dba", "{title:'DBA'}");
      receiver.next();
      awaited(
          scrape -> scrape.sum("espalier_webhook_attempts_seconds_count", "\"status\"") > before);
      queues.look();
      Scrape waiting = Scrape.now();
      assertTrue(waiting.sum("espalier_queue_waiting", "queue=\"webhook-deliveries\"") >= 1);
      for (String queue : Set.of("imports", "webhook-events", "review-launch")) {
        String labels = "{queue=\"" + queue + "\"}";
        assertTrue(waiting.samples().containsKey("espalier_queue_waiting" + labels), queue);
        assertTrue(waiting.samples().containsKey("espalier_queue_oldest_seconds" + labels), queue);
      }
      admin.delete("/webhooks/" + webhook).expect(204);
    }
  }

  @Test
  void everyMetricIsExplainedAndIsThere() {
    everyKindOfRequest();
    Set<String> told = Scrape.now().families();
    Set<String> missing = new TreeSet<>(Explained.metrics());
    missing.removeAll(told);
    assertEquals(Set.of(), missing);
    Set<String> unexplained = new TreeSet<>(told);
    unexplained.removeIf(name -> !name.matches("(espalier|agroal|http_server_requests)_.*"));
    unexplained.removeAll(Explained.metrics());
    assertEquals(Set.of(), unexplained);
  }

  @Test
  void metricsAreNotToldByWayOfAProxy() {
    Client.nobody().get("~/q/metrics").expect(200);
    for (String header : Set.of("Forwarded", "X-Forwarded-For")) {
      Client.nobody()
          .with(header, header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7")
          .get("~/q/metrics")
          .problem(403, "FORBIDDEN");
    }
  }

  private UUID everyKindOfRequest() {
    admin.create("jobs", "dba", "{title:'DBA'}");
    UUID ana =
        admin.create("employees", "ana", "{givenName:'A', familyName:'B', jobExternalId:'dba'}");
    admin.get("/employees/" + ana + "/gap").expect(200);
    admin.post("/gap-analyses", "{}").expect(200);
    admin.create("activities", "sql", "{title:'SQL', type:'COURSE'}");
    admin.create("assignments", "a", "{employeeExternalId:'ana', activityExternalId:'sql'}");
    admin.importRows("org-units", "{externalId:'a', name:'A'}", "{externalId:'b'}");
    tenant.graphql().data("{ me { tenant } }");
    tenant.graphql().ask("{ nonsense }");
    Client.nobody().with("Authorization", "Bearer a.b.c").get("/jobs").expect(401);
    return ana;
  }

  private static void grows(
      double least, Scrape before, Scrape after, String name, String... labels) {
    double grown = after.sum(name, labels) - before.sum(name, labels);
    assertTrue(grown >= least, () -> name + Set.of(labels) + " grew by " + grown);
  }

  private static void awaited(Predicate<Scrape> wanted) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!wanted.test(Scrape.now())) {
      assertTrue(System.nanoTime() < deadline);
    }
  }
}
