package org.espalier.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.testing.Client;
import org.espalier.testing.Route;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How many statements an answer may cost: a number that does not grow with what is in it. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class StatementCountTest {

  private static final int MANY = 120;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Sample sample = Sample.in(tenant);
  private final List<Route> reads =
      Route.all().stream().filter(Route::reads).filter(route -> !route.bulk()).toList();

  @BeforeAll
  void fill() {
    List<String> people =
        IntStream.range(0, MANY)
            .mapToObj(i ->
                "{externalId:'p%03d', givenName:'G', familyName:'F', managerExternalId:'%s', jobExternalId:'dba'}"
                    .formatted(i, i % 2 == 0 ? "ana" : "boss"))
            .toList();
    assertEquals(MANY, admin.importRows("employees", "", people).count("/counts/created"));
    List<String> ratings =
        IntStream.range(0, MANY)
            .mapToObj(i ->
                "{externalId:'m%03d', employeeExternalId:'p%03d', competencyExternalId:'sql', level:2, source:'MANAGER'}"
                    .formatted(i, i))
            .toList();
    assertEquals(MANY, admin.importRows("evidence", "", ratings).count("/counts/created"));
  }

  @Test
  void aThingTakesTwoAtMost() {
    List<Route> things =
        reads.stream()
            .filter(route -> route.path().matches("/[^/]+/(\\{id}|by-external-id/.*)"))
            .toList();
    assertTrue(things.size() >= 20, things::toString);
    things.forEach(route -> costs(2 + looks(route.path()), admin, sample.path(route)));
    costs(2, tenant.person("ana"), "/employees/" + sample.person("bob"));
    costs(2, tenant.subject("boss"), "/employees/" + sample.person("bob"));
  }

  @Test
  void aPageTakesTwoAtMost() {
    List<Route> lists = reads.stream().filter(route -> route.path().indexOf('/', 1) < 0).toList();
    assertTrue(lists.size() >= 13, lists::toString);
    lists.forEach(route -> costs(2 + looks(route.path()), admin, route.path()));
    assertEquals(50, admin.get("/employees").at("/items").size());
    costs(2, admin, "/employees?limit=500");
    costs(
        2,
        admin,
        "/employees?sort=-familyName,givenName&q=g&withinManagerId=" + sample.person("boss"));
    costs(2, tenant.person("ana"), "/employees");
    costs(2, tenant.person("ana"), "/evidence?limit=500");
    costs(3, admin, "/employees?count=exact");
  }

  @Test
  void whatIsBelowAThingTakesThreeAtMost() {
    List<Route> below =
        reads.stream().filter(route -> route.path().matches("/[^/]+/\\{id}/[^/]+")).toList();
    assertTrue(below.size() >= 7, below::toString);
    for (Route route : below) {
      costs(most(route) + looks(route.path()), admin, sample.path(route));
    }
    String routes = "/employees/" + sample.person("bob") + "/career-routes/" + sample.id("jobs");
    costs(6, admin, routes);
    costs(6, admin, "/employees/" + sample.person("bob") + "/career-moves?reach=ALL");
  }

  /**
   * What is judged of people, and what they are paid, is read with an entry in the audit trail, in
   * a transaction after it.
   */
  private static int looks(String path) {
    String kind = path.split("/")[1];
    boolean judged = List.of("talent-ratings", "retention-risks").contains(kind);
    return judged || kind.matches("merit-.*|salar.*") ? 1 : 0;
  }

  private static int most(Route route) {
    return switch (route.path().substring(route.path().lastIndexOf('/') + 1)) {
      case "learning-record" -> 4;
      case "recommendations" -> 8;
      case "certifications" -> 5;
      case "flight-risk", "grid", "placements", "career-guides", "career-moves" -> 6;
      case "transcript" -> 7;
      // What is without an end is read in a transaction, by a cursor.
      case "alignment", "bench", "moves", "members" -> 4;
      // A statement for each of twelve months.
      case "readiness" -> route.path().startsWith("/talent-pools") ? 14 : 3;
      default -> 3;
    };
  }

  @Test
  void aGapTakesThreeAtMost() {
    UUID bob = sample.person("bob");
    for (Client caller : List.of(admin, tenant.person("ana"), tenant.subject("boss"))) {
      costs(3, caller, "/employees/" + bob + "/gap");
      costs(3, caller, "/employees/" + bob + "/gap?asOf=2030-01-01");
      costs(3, caller, "/employees/" + bob + "/gap?jobId=" + sample.id("jobs"));
      costs(3, caller, "/employees/" + bob + "/readiness");
      costs(3, caller, "/employees/" + bob + "/proficiencies");
      costs(3, caller, "/employees/" + bob + "/proficiencies?asOf=2030-01-01");
    }
  }

  @Test
  void aGroupGapTakesThreeAtMost() {
    for (String body : List.of("{}", "{asOf:'2030-01-01'}", "{employeeIds:[]}")) {
      List<String> issued = tenant.statements(() -> admin.post("/gap-analyses", body).expect(200));
      assertTrue(!issued.isEmpty() && issued.size() <= 3, () -> told(body, issued));
    }
  }

  @Test
  void aHeatMapTakesOneAndTheNamesAndThenOneAsLongAsNothingChanges() {
    Client planner = tenant.as("learning-admin");
    planner.get("/insights/gaps").expect(200); // the secret is drawn once
    for (String question : List.of("", "?asOf=2030-01-01", "?rows=JOB&columns=ORG_UNIT")) {
      for (Client caller : List.of(admin, planner)) {
        // how far the feed is, and when levels turn
        costs(5, caller, "/insights/gaps" + question);
        costs(1, caller, "/insights/gaps" + question);
      }
    }
    costs(2, admin, "/insights/gaps/people");
    costs(2, tenant.person("ana"), "/insights/gaps/people?asOf=2030-01-01&status=BELOW");
  }

  @Test
  void dashboardsTakeOneOrTheBenchesAndTheNames() {
    for (String by : List.of("ALL", "ORG_UNIT", "JOB")) {
      costs(1, admin, "/insights/plans?groupBy=" + by);
      costs(1, admin, "/insights/reviews?groupBy=" + by);
      costs(4, admin, "/insights/succession?groupBy=" + by);
    }
    costs(1, admin, "/insights/reviews?groupBy=CYCLE&asOf=2026-01-01");
  }

  @Test
  void anExportTakesOneForEachThousand() {
    for (String kind : Sample.kinds()) {
      costs(2 + looks("/" + kind), admin, "/exports/" + kind);
    }
    assertEquals(MANY + 4, admin.get("/exports/employees").lines().size());
    assertEquals(MANY + 4, admin.get("/exports/evidence").lines().size());
  }

  @Test
  void anImportTakesAsManyForTenRowsAsForHundred() {
    int few = importing(10);
    int many = importing(100);
    assertEquals(few, many);
  }

  private int importing(int rows) {
    List<String> scales =
        IntStream.range(0, rows)
            .mapToObj(i ->
                "{externalId:'u%d-%d', name:'U', levels:[{value:1,label:'A'},{value:2,label:'B'}]}"
                    .formatted(rows, i))
            .toList();
    List<String> issued =
        tenant.statements(() ->
            assertEquals(
                rows, admin.importRows("proficiency-scales", "", scales).count("/counts/created")));
    // How often the test asks for the job's state depends on the machine.
    return (int)
        issued.stream()
            .filter(text -> !text.contains("from import_job j\nwhere j.tenant_id = ? and j.id = ?"))
            .count();
  }

  private void costs(int most, Client caller, String path) {
    List<String> issued = tenant.statements(() -> caller.get(path).expect(200));
    assertTrue(!issued.isEmpty() || path.equals("/me"), () -> "nothing was recorded of " + path);
    assertTrue(issued.size() <= most, () -> told(path, issued));
  }

  private static String told(String what, List<String> issued) {
    return what + " took " + issued.size() + ":\n" + String.join("\n\n", issued);
  }
}
