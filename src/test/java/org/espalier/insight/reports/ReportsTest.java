package org.espalier.insight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Reports run as their owners, when their schedule says so, and once. */
@QuarkusTest
class ReportsTest {

  private static final String PLANS = "name:'Plans', insight:'PLAN_PROGRESS', format:'NDJSON'";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  @Inject private Background background;
  @Inject private ForgetRuns chore;
  @Inject private ReportWork work;

  @Test
  void everyFaultIsToldByItsPlace() {
    assertEquals(
        Set.of(
            "/parameters/0/value NOT_ALLOWED",
            "/parameters/1/value INVALID_FORMAT",
            "/schedule/byDay EXCLUSIVE",
            "/schedule/timeZone NOT_ALLOWED"),
        refused(
            "{name:'R', insight:'GAP_MAP', format:'CSV', parameters:[{name:'rows', value:'CITY'},"
                + " {name:'asOf', value:'soon'}], schedule:{frequency:'WEEKLY', byHour:3, timeZone:'Mars'}}",
            400));
    assertEquals(
        Set.of("/parameters/0/name UNKNOWN_PARAMETER"),
        refused(
            "{name:'R', insight:'PLAN_PROGRESS', format:'CSV', parameters:[{name:'asOf', value:'2026-01-01'}]}",
            400));
    assertEquals(
        Set.of("/parameters EXCLUSIVE"),
        refused("{name:'R', insight:'EFFECTIVENESS', format:'CSV'}", 422));
    assertEquals(
        Set.of("/parameters/1/name DUPLICATE"),
        refused(
            "{name:'R', insight:'PLAN_PROGRESS', format:'CSV', parameters:[{name:'groupBy', value:'JOB'},"
                + " {name:'groupBy', value:'ALL'}]}",
            422));
    assertEquals(
        Set.of("/schedule/byMonthDay EXCLUSIVE"),
        refused("{" + PLANS + ", schedule:{frequency:'DAILY', byMonthDay:3, byHour:3}}", 422));
    Answer forbidden =
        tenant
            .as("employee")
            .post("/reports", "{name:'R', insight:'INVESTMENT', format:'CSV'}")
            .problem(400, "INVALID_REQUEST");
    assertEquals(Set.of("/insight NOT_ALLOWED"), forbidden.faults());
  }

  @Test
  void runsAreAskedForFetchedAndNeverTwiceAtOnce() {
    UUID report = admin.create("reports", "r", "{" + PLANS + "}");
    Answer asked =
        admin.with("Idempotency-Key", "k").post("/reports/" + report + "/runs", "{}").expect(202);
    Answer again =
        admin.with("Idempotency-Key", "k").post("/reports/" + report + "/runs", "{}").expect(202);
    assertEquals(asked.text("/id"), again.text("/id"));
    String path = "/reports/" + report + "/runs/" + asked.text("/id");
    assertEquals("/api/v1" + path, URI.create(asked.header("Location")).getPath());
    Answer run = admin.runEnded(report, asked.id());
    assertEquals("COMPLETED", run.text("/state"));
    assertEquals(1, run.count("/rows"));
    Answer file = admin.get(path + "/file").expect(200);
    assertEquals('"' + run.text("/digest") + '"', file.header("ETag"));
    assertEquals(
        "attachment; filename=\"report-" + asked.text("/id") + ".ndjson\"",
        file.header("Content-Disposition"));
    assertEquals(
        304, admin.with("If-None-Match", file.header("ETag")).get(path + "/file").status());
    admin.patch("/reports/" + report, "{status:'INACTIVE'}").expect(200);
    admin.post("/reports/" + report + "/runs", "{}").problem(409, "CONFLICT");
    admin.get("/reports/" + report + "/runs/" + report).problem(404, "NOT_FOUND");
    admin.delete("/reports/" + report).expect(204);
    admin.get("/reports/" + report + "/runs").problem(410, "GONE");
  }

  @Test
  void peopleHaveTheirOwnAndNobodyElsesReports() throws SQLException {
    admin.create("employees", "boss", "{givenName:'B', familyName:'Oss'}");
    admin.create("employees", "ana", "{givenName:'A', familyName:'Na', managerExternalId:'boss'}");
    Client boss = tenant.person("boss");
    Client ana = tenant.person("ana");
    UUID report = boss.create("reports", "mine", "{" + PLANS + "}");
    Answer run = boss.made(report);
    String path = "/reports/" + report;
    String file = path + "/runs/" + run.text("/id") + "/file";
    assertEquals(2, population(boss, file));
    for (String hidden : List.of(path, path + "/runs", file)) {
      ana.get(hidden).problem(404, "NOT_FOUND");
    }
    ana.post(path + "/runs", "{}").problem(404, "NOT_FOUND");
    ana.patch(path, "{name:'Mine'}").problem(404, "NOT_FOUND");
    assertEquals(
        Set.of("/externalId DUPLICATE"),
        ana.put("reports", "mine", "{" + PLANS + "}").problem(422, "UNPROCESSABLE").faults());
    assertEquals(0, ana.get("/reports?count=exact").count("/totalCount"));
    tenant.program().get("/reports").problem(403, "FORBIDDEN");
    Client program = tenant.program("reports:read", "reports:write");
    program.get(file).expect(200);
    program.patch(path, "{insight:'GAP_PEOPLE'}").problem(403, "FORBIDDEN");
    program.delete(path).problem(403, "FORBIDDEN");
    // The administrator asks, and gets what the owner may see.
    admin.create("employees", "cy", "{givenName:'C', familyName:'Y'}");
    Answer asked = admin.made(report);
    assertEquals(2, population(admin, path + "/runs/" + asked.text("/id") + "/file"));
    admin.patch("/employees/" + admin.id("employees", "ana"), "{managerExternalId:null}");
    assertEquals(1, population(boss, path + "/runs/" + boss.made(report).text("/id") + "/file"));
    admin.patch("/employees/" + admin.id("employees", "boss"), "{status:'INACTIVE'}").expect(200);
    Answer left = admin.made(report);
    assertEquals("FAILED OWNER_LEFT", left.text("/state") + " " + left.text("/error"));
    admin.get(path + "/runs/" + left.text("/id") + "/file").problem(409, "CONFLICT");
  }

  @Test
  void rightsThatWereLostOrAreOldFailTheRun() throws SQLException {
    Client learning = tenant.caller("lea", List.of("learning-admin"), List.of(), null);
    UUID report = learning.create("reports", "r", "{name:'R', insight:'INVESTMENT', format:'CSV'}");
    assertEquals("COMPLETED", learning.made(report).text("/state"));
    // The same person without the role: what was kept of the rights is what the last token said.
    Client plain = tenant.caller("lea", List.of("employee"), List.of(), null);
    assertEquals("FORBIDDEN", plain.made(report).text("/error"));
    learning.made(report);
    run("update report_owner set seen_at = seen_at - interval '91 days' where tenant_id = ?");
    assertEquals("RIGHTS_TOO_OLD", admin.made(report).text("/error"));
    run("delete from report_owner where tenant_id = ?");
    assertEquals("OWNER_UNKNOWN", admin.made(report).text("/error"));
  }

  @Test
  void whatTellsOfSuccessionIsForItsOwnerAlone() {
    UUID report =
        admin.create("reports", "r", "{name:'R', insight:'SUCCESSION_COVERAGE', format:'CSV'}");
    String file = "/reports/" + report + "/runs/" + admin.made(report).text("/id") + "/file";
    admin.get(file).expect(200);
    Client other = tenant.caller("other", List.of("talent-admin"), List.of(), null);
    other.get("/reports/" + report + "/runs").expect(200);
    other.get(file).problem(403, "FORBIDDEN");
  }

  @Test
  void whatIsDueIsMadeOnceAndMissedTimesAreMadeUpForOnce() throws SQLException {
    UUID report =
        admin.create("reports", "r", "{" + PLANS + ", schedule:{frequency:'DAILY', byHour:5}}");
    assertTrue(admin.get("/reports/" + report).text("/nextAt").endsWith("T05:00:00Z"));
    run("update report set next_at = '2026-01-01T05:00:00Z' where tenant_id = ?");
    steps();
    Answer runs = admin.get("/reports/" + report + "/runs").expect(200);
    assertEquals(List.of("2026-01-01T05:00:00Z"), runs.texts("/items", "/scheduledFor"));
    admin.runEnded(report, UUID.fromString(runs.text("/items/0/id")));
    assertTrue(
        admin.get("/reports/" + report).text("/nextAt").compareTo("2026-01-02") > 0,
        "the next one is to come");
    admin.patch("/reports/" + report, "{schedule:null}").expect(200);
    assertTrue(admin.get("/reports/" + report).at("/nextAt").isNull());
  }

  @Test
  void crashedRunsBeginAnewThreeTimes() throws SQLException {
    UUID report = admin.create("reports", "r", "{" + PLANS + "}");
    UUID run = UUID.fromString(admin.made(report).text("/id"));
    run("delete from report_piece where tenant_id = ?");
    run(
        "update report_run set state = 'RUNNING', attempts = 1, finished_at = null where tenant_id = ?");
    steps();
    assertEquals("COMPLETED", admin.runEnded(report, run).text("/state"));
    run("delete from report_piece where tenant_id = ?");
    admin.get("/reports/" + report + "/runs/" + run + "/file").problem(410, "GONE");
    run(
        "update report_run set state = 'RUNNING', attempts = 3, finished_at = null where tenant_id = ?");
    steps();
    Answer given = admin.runEnded(report, run);
    assertEquals("FAILED GAVE_UP", given.text("/state") + " " + given.text("/error"));
  }

  @Test
  void filesAreKeptForSoLongAndRunsAreToldInTheFeedAndOverGraphql() throws SQLException {
    UUID report = admin.create("reports", "r", "{" + PLANS + ", keepDays:3}");
    UUID run = UUID.fromString(admin.made(report).text("/id"));
    assertTrue(
        admin.get("/events?limit=500").texts("/items", "/type").contains("report-run.finished"));
    Answer graph =
        new Graphql(admin)
            .data(
                "{ reports { nodes { name owner runs { nodes { state rows digest report { name } } } } } }");
    assertEquals("COMPLETED", graph.text("/data/reports/nodes/0/runs/nodes/0/state"));
    assertEquals("Plans", graph.text("/data/reports/nodes/0/runs/nodes/0/report/name"));
    assertEquals(0, background.call(Caller.system(tenant.slug()), chore::run));
    run("update report_run set keep_until = now() - interval '1 second' where tenant_id = ?");
    assertEquals(1, background.call(Caller.system(tenant.slug()), chore::run));
    admin.get("/reports/" + report + "/runs/" + run).problem(404, "NOT_FOUND");
    try (Psql psql = Psql.superuser()) {
      assertEquals(
          0, psql.count("select count(*) from report_piece where tenant_id = ?", tenant.slug()));
    }
  }

  private Set<String> refused(String body, int status) {
    return admin
        .post("/reports", body)
        .problem(status, status == 400 ? "INVALID_REQUEST" : "UNPROCESSABLE")
        .faults();
  }

  private static int population(Client caller, String file) {
    String line = caller.get(file).expect(200).body();
    return Integer.parseInt(line.replaceFirst("(?s).*\"population\":(\\d+).*", "$1"));
  }

  /** What a process does that looks for what others left. */
  private void steps() {
    background.call(
        Caller.system(tenant.slug()),
        () -> {
          int steps = 0;
          while (QuarkusTransaction.requiringNew().call(work::step)) {
            steps++;
          }
          return steps;
        });
  }

  private void run(String statement) throws SQLException {
    try (Psql psql = Psql.superuser()) {
      psql.run(statement, tenant.slug());
    }
  }
}
