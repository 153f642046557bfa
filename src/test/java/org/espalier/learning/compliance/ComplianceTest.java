package org.espalier.learning.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplianceTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void countsByCertificationUnitAndJob() {
    company();
    Answer all = admin.get("/insights/compliance?asOf=2026-06-01").expect(200);
    assertEquals(5, all.count("/people"));
    assertEquals("4 1 0 2 1 1", counts(all, "/total"));
    assertEquals(List.of("Fire"), all.texts("/groups", "/name"));
    assertEquals(0, all.number("/total/rate").compareTo(new java.math.BigDecimal("0.25")));
    Answer units = admin.get("/insights/compliance?asOf=2026-06-01&groupBy=ORG_UNIT").expect(200);
    assertEquals(List.of("Lab", "Shop"), units.texts("/groups", "/name"));
    assertEquals("2 1 0 1 0 1", counts(units, "/groups/0/counts"));
    Answer lab =
        admin.get(
            "/insights/compliance?asOf=2026-06-01&withinOrgUnitId=" + admin.id("org-units", "lab"));
    assertEquals("2 1 0 1 0 1", counts(lab.expect(200), "/total"));
    Answer jobs = admin.get("/insights/compliance?asOf=2026-06-01&groupBy=JOB").expect(200);
    assertEquals(List.of("Worker"), jobs.texts("/groups", "/name"));
    Answer none = admin.get("/insights/compliance?asOf=2019-06-01").expect(200);
    assertTrue(none.at("/total/rate").isNull());
    assertEquals(0, none.count("/people"));
  }

  @Test
  void rulesThatMakeLearningMandatoryCountToo() {
    company();
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    admin.create(
        "assignment-rules",
        "welcome",
        "{name:'Welcome', activityExternalId:'film', audience:'job eq \"worker\"', dueOn:'2026-05-01'}");
    admin.create(
        "assignment-rules",
        "tip",
        "{name:'Tip', activityExternalId:'film', audience:'job eq \"worker\"', mandatory:false}");
    admin.rulesSettled();
    for (String person : List.of("p1", "p2")) {
      admin
          .post(
              "/completions",
              "{employeeExternalId:'%s', activityExternalId:'film', completedAt:'2026-04-0%sT12:00:00Z'}"
                  .formatted(person, person.substring(1)))
          .expect(201);
    }
    Answer rules = admin.get("/insights/compliance?asOf=2026-04-01&groupBy=RULE").expect(200);
    assertEquals(List.of("Welcome"), rules.texts("/groups", "/name"));
    assertEquals("4 1 3 0 0 4", counts(rules, "/total"));
    Answer last = admin.get("/insights/compliance?asOf=2026-05-01&groupBy=RULE").expect(200);
    assertEquals("4 2 2 0 0 4", counts(last, "/total"));
    Answer late = admin.get("/insights/compliance?asOf=2026-05-02&groupBy=RULE").expect(200);
    assertEquals("4 2 0 2 0 2", counts(late, "/total"));
    Answer both = admin.get("/insights/compliance?asOf=2026-05-01&groupBy=JOB").expect(200);
    assertEquals(8, both.count("/total/required"));
    String rule = "&ruleId=" + admin.id("assignment-rules", "welcome");
    Answer people =
        admin.get("/insights/compliance/people?asOf=2026-05-02&status=OVERDUE" + rule).expect(200);
    assertEquals(
        List.of("p3", "p4"),
        people.texts("/items", "/employeeExternalId").stream().sorted().toList());
    assertEquals("RULE", people.text("/items/0/obligation/type"));
    String waived =
        admin
            .get("/assignments?employeeId=" + admin.id("employees", "p3") + rule)
            .text("/items/0/id");
    admin.post("/assignments/" + waived + "/transitions", "{to:'WAIVED'}").expect(200);
    Answer now = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals("3 2 0 1 0 2", counts(now, "/total"));
    admin.delete("/assignments/" + waived).expect(204);
    Answer again = admin.get("/insights/compliance?groupBy=RULE").expect(200);
    assertEquals("4 2 0 2 0 2", counts(again, "/total"));
  }

  @Test
  void whatIsDueTodayIsStillToCome() {
    company();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    admin.create("activities", "film", "{title:'Film', type:'VIDEO'}");
    admin.create(
        "assignment-rules",
        "welcome",
        "{name:'Welcome', activityExternalId:'film', audience:'employee eq \"p1\"', dueOn:'%s'}"
            .formatted(today));
    String rule = "ruleId=" + admin.id("assignment-rules", "welcome");
    Answer ahead = admin.get("/insights/compliance/forecast?days=1&" + rule).expect(200);
    assertEquals(List.of(today), ahead.texts("/lapses", "/on"));
    Answer people = admin.get("/insights/compliance/people?status=DUE_SOON&" + rule).expect(200);
    assertEquals(List.of(today), people.texts("/items", "/actBy"));
  }

  @Test
  void showsOnlyPeopleWhomTheCallerMaySee() {
    company();
    Answer own = tenant.person("p1").get("/insights/compliance?asOf=2026-06-01").expect(200);
    assertEquals(1, own.count("/people"));
    assertEquals("1 1 0 0 0 1", counts(own, "/total"));
  }

  @Test
  void programsNeedTheScopeOfWhatPeopleHold() {
    company();
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
    company();
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
  void forecastsWhatLapses() {
    company();
    Answer ahead = admin.get("/insights/compliance/forecast?asOf=2026-06-01&days=365").expect(200);
    assertEquals(1, ahead.count("/total"));
    assertEquals("2026-12-01", ahead.text("/lapses/0/on"));
    Answer near = admin.get("/insights/compliance/forecast?asOf=2026-06-01&days=30").expect(200);
    assertEquals(0, near.count("/total"));
    Answer who =
        admin.get("/insights/compliance/people?asOf=2026-06-01&lapsingWithinDays=365").expect(200);
    assertEquals(List.of("p1"), who.texts("/items", "/employeeExternalId"));
  }

  @Test
  void countsEverybodyInTheSameNumberOfStatements() {
    company();
    admin.rulesSettled();
    admin.get("/insights/compliance").expect(200);
    Runnable count = () -> admin.get("/insights/compliance?groupBy=ORG_UNIT").expect(200);
    List<String> few = tenant.statements(count);
    assertTrue(few.size() <= 8, () -> String.join("\n", few));
    people(30, ", jobExternalId:'worker', orgUnitExternalId:'lab'");
    admin.rulesSettled();
    List<String> many = tenant.statements(count);
    assertEquals(few.size(), many.size(), () -> String.join("\n", many));
    assertEquals(34, admin.get("/insights/compliance").count("/total/required"));
  }

  @Test
  void pageLooksAtNoMorePeopleThanItTakes() {
    people(1100, "");
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', audience:'employee pr'}");
    done("n0", "2026-01-01");
    done("n1099", "2026-01-01");
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
    company();
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

  private void people(int number, String more) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      rows.add("{externalId:'n%d', givenName:'N', familyName:'%d'%s}".formatted(i, i, more));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
  }

  /** Four workers in two units, of whom p1 holds it, p2 let it lapse, p3 and p4 never had it. */
  private void company() {
    admin.create("org-units", "lab", "{name:'Lab'}");
    admin.create("org-units", "shop", "{name:'Shop'}");
    admin.create("jobs", "worker", "{title:'Worker'}");
    String[] units = {"lab", "shop", "lab", "shop"};
    for (int i = 0; i < 4; i++) {
      admin.create(
          "employees",
          "p" + (i + 1),
          "{givenName:'P', familyName:'%d', jobExternalId:'worker', orgUnitExternalId:'%s', hireDate:'2020-01-01'}"
              .formatted(i, units[i]));
    }
    admin.create("employees", "clerk", "{givenName:'C', familyName:'C', hireDate:'2020-01-01'}");
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', validity:'P1Y', grace:'P5D', audience:'job eq \"worker\"'}");
    done("p1", "2025-12-01");
    done("p2", "2024-12-01");
  }

  private void done(String person, String day) {
    admin
        .post(
            "/completions",
            "{employeeExternalId:'%s', activityExternalId:'drill', completedAt:'%sT12:00:00Z'}"
                .formatted(person, day))
        .expect(201);
  }

  private static String counts(Answer answer, String at) {
    return "%d %d %d %d %d %d"
        .formatted(
            answer.count(at + "/required"),
            answer.count(at + "/compliant"),
            answer.count(at + "/dueSoon"),
            answer.count(at + "/overdue"),
            answer.count(at + "/expired"),
            answer.count(at + "/inOrder"));
  }

  /**
   * A year of many people, day by day: what was told on a day while things happened is what is told
   * of that day afterwards, and what a computation of its own says.
   */
  @Test
  void everyDayOfAYearIsToldAsItWas() {
    admin.create("activities", "drill", "{title:'Drill', type:'COURSE'}");
    admin.create(
        "certifications",
        "fire",
        "{name:'Fire', activityExternalId:'drill', validity:'P6M', window:'P30D', grace:'P10D', audience:'employee pr'}");
    int people = 200;
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      rows.add(
          "{externalId:'p%d', givenName:'P', familyName:'%d', hireDate:'2020-01-01'}"
              .formatted(i, i));
    }
    admin.importRows("employees", rows.toArray(String[]::new));
    Random random = new Random(7);
    TreeMap<LocalDate, List<Integer>> done = new TreeMap<>();
    rows.clear();
    for (int i = 0; i < people; i++) {
      LocalDate day = LocalDate.of(2024, 7, 1).plusDays(random.nextInt(300));
      for (int n = 0; day.isBefore(LocalDate.of(2026, 1, 1)); n++) {
        done.computeIfAbsent(day, _ -> new ArrayList<>()).add(i);
        rows.add(
            "{externalId:'c%d-%d', employeeExternalId:'p%d', activityExternalId:'drill', completedAt:'%sT12:00:00Z'}"
                .formatted(i, n, i, day));
        day = day.plusDays(120 + random.nextInt(120));
      }
    }
    admin.importRows("completions", rows.toArray(String[]::new));
    LocalDate[] until = new LocalDate[people];
    for (LocalDate day = LocalDate.of(2024, 7, 1);
        day.isBefore(LocalDate.of(2026, 1, 1));
        day = day.plusDays(1)) {
      for (int person : done.getOrDefault(day, List.of())) {
        LocalDate end = until[person];
        if (end == null || !day.isBefore(end.minusDays(30))) {
          until[person] = day.plusMonths(6);
        }
      }
      if (!day.isBefore(LocalDate.of(2025, 1, 1)) && day.getDayOfMonth() % 5 == 1) {
        int compliant = 0;
        int soon = 0;
        int expired = 0;
        for (LocalDate end : until) {
          compliant += end != null && day.isBefore(end.minusDays(30)) ? 1 : 0;
          soon += end != null && !day.isBefore(end.minusDays(30)) && day.isBefore(end) ? 1 : 0;
          expired += end != null && !day.isBefore(end.plusDays(10)) ? 1 : 0;
        }
        Answer told = admin.get("/insights/compliance?asOf=" + day).expect(200);
        assertEquals(
            "%d %d %d %d %d %d"
                .formatted(
                    people,
                    compliant,
                    soon,
                    people - compliant - soon - expired,
                    expired,
                    compliant + soon),
            counts(told, "/total"),
            day.toString());
      }
    }
  }
}
