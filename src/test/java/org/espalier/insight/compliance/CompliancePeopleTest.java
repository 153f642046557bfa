package org.espalier.insight.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Who is in order and who is not, one by one. */
@QuarkusTest
class CompliancePeopleTest {

  private final ComplianceScene scene = new ComplianceScene();
  private final Tenant tenant = scene.tenant;
  private final Client admin = scene.admin;

  @Test
  void showsOnlyPeopleWhomTheCallerMaySee() {
    scene.company();
    Answer own = tenant.person("p1").get("/insights/compliance?asOf=2026-06-01").expect(200);
    assertEquals(1, own.count("/people"));
    assertEquals("1 1 0 0 0 1", ComplianceScene.counts(own, "/total"));
  }

  @Test
  void programsNeedTheScopeOfWhatPeopleHold() {
    scene.company();
    String[] paths = {
      "/insights/compliance", "/insights/compliance/people", "/insights/compliance/forecast"
    };
    for (String path : paths) {
      tenant.program("employees:read").get(path).problem(403, "FORBIDDEN");
      tenant.program("certifications:read").get(path).expect(200);
    }
    Answer told = tenant.program("certifications:read").get(paths[1] + "?asOf=2026-06-01");
    assertEquals(4, told.expect(200).at("/items").size());
  }

  @Test
  void tellsPeopleInPages() {
    scene.company();
    String base = "/insights/compliance/people?asOf=2026-06-01";
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get(base + "&limit=1" + cursor).expect(200);
      seen.addAll(page.texts("/items", "/employeeExternalId"));
      cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertEquals(List.of("p1", "p2", "p3", "p4"), seen.stream().sorted().toList());
    Answer overdue = admin.get(base + "&status=OVERDUE").expect(200);
    assertEquals(
        List.of("p3", "p4"),
        overdue.texts("/items", "/employeeExternalId").stream().sorted().toList());
    admin.get(base + "&cursor=abc").problem(400, "INVALID_CURSOR");
    admin.get(base + "&status=LATE&lapsingWithinDays=0").problem(400, "INVALID_REQUEST");
  }

  @Test
  void pageLooksAtNoMorePeopleThanItTakes() {
    scene.people(1100, "");
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', audience:'employee pr'}");
    scene.done("n0", "2026-01-01");
    scene.done("n1099", "2026-01-01");
    admin.rulesSettled();
    String base = "/insights/compliance/people?limit=";
    assertEquals(1, windows(base + 500));
    assertEquals(2, windows(base + "500&status=COMPLIANT"));
    Answer both = admin.get(base + "500&status=COMPLIANT").expect(200);
    assertEquals(List.of("n0", "n1099"), both.texts("/items", "/employeeExternalId"));
    assertTrue(both.at("/nextCursor").isNull());
    Set<String> seen = new HashSet<>();
    String cursor = "";
    for (int i = 0; i < 3; i++) {
      Answer page = admin.get(base + 500 + cursor).expect(200);
      seen.addAll(page.texts("/items", "/employeeId"));
      cursor = "&cursor=" + page.text("/nextCursor");
    }
    assertEquals("&cursor=null", cursor);
    assertEquals(1100, seen.size());
  }

  @Test
  void graphqlTellsTheSamePeopleAndForecast() {
    scene.company();
    String boss = admin.id("employees", "p1").toString();
    admin
        .patch("/employees/" + admin.id("employees", "p3"), "{managerExternalId:'p1'}")
        .expect(200);
    Graphql graphql = tenant.graphql();
    String query =
        "{ compliancePeople(asOf: \"2026-06-01\", status: OVERDUE, first: 1%s)"
            + " { items { employeeExternalId obligation { name } actBy } nextCursor } }";
    Answer first = graphql.data(query.formatted(""));
    assertEquals(1, first.at("/data/compliancePeople/items").size());
    String cursor = first.text("/data/compliancePeople/nextCursor");
    Answer rest = graphql.data(query.formatted(", after: \"" + cursor + "\""));
    assertTrue(rest.at("/data/compliancePeople/nextCursor").isNull());
    String items = "/data/compliancePeople/items";
    List<String> seen = new ArrayList<>(first.texts(items, "/employeeExternalId"));
    seen.addAll(rest.texts(items, "/employeeExternalId"));
    assertEquals(List.of("p3", "p4"), seen.stream().sorted().toList());
    Answer reports = graphql.data(query.formatted(", managerId: \"" + boss + "\""));
    assertEquals(List.of("p3"), reports.texts(items, "/employeeExternalId"));
    String forecast =
        "{ complianceForecast(asOf: \"2026-06-01\", days: 365, %s: \"%s\") { total } }";
    String lab = admin.id("org-units", "lab").toString();
    String shop = admin.id("org-units", "shop").toString();
    String total = "/data/complianceForecast/total";
    assertEquals(1, graphql.data(forecast.formatted("orgUnitId", lab)).count(total));
    assertEquals(0, graphql.data(forecast.formatted("orgUnitId", shop)).count(total));
    assertEquals(0, graphql.data(forecast.formatted("managerId", boss)).count(total));
    String job = admin.id("jobs", "worker").toString();
    assertEquals(1, graphql.data(forecast.formatted("jobId", job)).count(total));
  }

  private long windows(String path) {
    return tenant.statements(() -> admin.get(path).expect(200)).stream()
        .filter(statement -> statement.contains("order by e.id limit"))
        .count();
  }
}
