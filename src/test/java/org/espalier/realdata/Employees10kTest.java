package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten thousand people, some of whom left. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Employees10kTest {

  private static final String NOW = "9999-01-01";

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final Employees10k database = new Employees10k();

  @BeforeAll
  void importAll() {
    database.files().forEach(file -> file.create(admin));
  }

  @Test
  void countsAreThoseOfTheFiles() {
    assertEquals(10_000, count("/employees?"));
    assertEquals(8_064 + 3, count("/employees?status=ACTIVE&"));
    assertEquals(1_936 - 3, count("/employees?status=INACTIVE&"));
    assertEquals(9 + 1, count("/org-units?"));
    assertEquals(8_064, count("/employees?withinOrgUnitId=" + unit(Employees10k.COMPANY) + "&"));
    assertEquals(0, count("/employees?orgUnitId=" + unit(Employees10k.COMPANY) + "&"));
  }

  @Test
  void departmentsAndTitlesHaveThePeopleThatTheReadmeSays() {
    List<Integer> sizes = List.of(465, 420, 460, 1830, 2048, 472, 1273, 499, 597);
    for (int i = 0; i < sizes.size(); i++) {
      assertEquals(
          sizes.get(i), count("/employees?withinOrgUnitId=" + unit("d00" + (i + 1)) + "&"));
    }
    Map<String, Integer> titles =
        Map.of(
            "Senior Engineer",
            2837,
            "Senior Staff",
            2696,
            "Engineer",
            1075,
            "Staff",
            890,
            "Technique Leader",
            437,
            "Assistant Engineer",
            129);
    titles.forEach((title, people) ->
        assertEquals(people, count("/employees?jobId=" + admin.id("jobs", title) + "&"), title));
  }

  @Test
  void pagesHaveEverybodyOnceAndInOrder() {
    Set<String> seen = new TreeSet<>();
    String last = "";
    String next = "";
    do {
      Answer page = admin.get("/employees?limit=500&sort=externalId" + next).expect(200);
      for (String id : page.texts("/items", "/externalId")) {
        assertEquals(true, id.compareTo(last) > 0 && seen.add(id), id);
        last = id;
      }
      next = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!next.isEmpty());
    assertEquals(
        Employees10k.rows("employee.csv.gz").stream()
            .map(row -> row.getField("emp_no"))
            .collect(Collectors.toCollection(TreeSet::new)),
        seen);
  }

  @Test
  void everyManagerHasTheDepartmentsPeople() {
    Map<String, String> bosses = open("dept_manager.csv", "dept_no", "emp_no");
    assertEquals(
        List.of("10039", "10114", "10228", "10420", "10567", "10854", "11133", "11534", "11939"),
        List.copyOf(bosses.values()));
    Map<String, String> departments = open("dept_emp.csv.gz", "emp_no", "dept_no");
    departments.keySet().removeAll(bosses.values());
    for (Map.Entry<String, String> boss : bosses.entrySet()) {
      int reports = size(departments, boss.getKey());
      String id = admin.id("employees", boss.getValue()).toString();
      assertEquals(reports, count("/employees?managerId=" + id + "&"), boss.getValue());
      assertEquals(reports + 1, count("/employees?withinManagerId=" + id + "&"), boss.getValue());
    }
    Client manager = tenant.person("10039");
    assertEquals(
        1 + size(departments, "d001"),
        manager.get("/employees?limit=1&count=exact").expect(200).count("/totalCount"));
  }

  @Test
  void secondImportChangesNothing() {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      long events = psql.count("select count(*) from change_event");
      database.files().forEach(file -> file.repeat(admin));
      assertEquals(events, psql.count("select count(*) from change_event"));
    }
  }

  private static int size(Map<String, String> departments, String department) {
    return (int) departments.values().stream().filter(department::equals).count();
  }

  private String unit(String externalId) {
    return admin.id("org-units", externalId).toString();
  }

  private int count(String path) {
    return admin.get(path + "limit=1&count=exact").expect(200).count("/totalCount");
  }

  private static Map<String, String> open(String table, String key, String value) {
    Map<String, String> open = new TreeMap<>();
    for (NamedCsvRecord row : Employees10k.rows(table)) {
      if (row.getField("to_date").equals(NOW)) {
        open.put(row.getField(key), row.getField(value));
      }
    }
    return open;
  }
}
