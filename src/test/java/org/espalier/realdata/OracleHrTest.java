package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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

/** A company of 107 people: who reports to whom, and who belongs where. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleHrTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final OracleHr company = new OracleHr();
  private final List<NamedCsvRecord> rows = SharedData.rows("oracle-hr/employees.csv");

  @BeforeAll
  void importAll() {
    company.files().forEach(file -> file.create(admin));
  }

  @Test
  void countsAreThoseOfTheFiles() {
    assertEquals(107, count("/employees?"));
    assertEquals(19, count("/jobs?"));
    assertEquals(27 + 23 + 25 + 5, count("/org-units?"));
  }

  @Test
  void reportingLineHasFourLevels() {
    Map<String, Set<String>> reports = directReports();
    List<Integer> sizes = new ArrayList<>();
    Set<String> level = reports.getOrDefault("", Set.of());
    while (!level.isEmpty()) {
      sizes.add(level.size());
      level =
          level.stream()
              .flatMap(boss -> reports.getOrDefault(boss, Set.of()).stream())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(List.of(1, 14, 82, 10), sizes);
    assertEquals(18, reports.size() - 1);
  }

  @Test
  void everybodyHasExactlyTheReportsOfTheFile() {
    assertEquals(11, people("withinManagerId", "employees", "101").size() - 1);
    assertEquals(5, people("withinManagerId", "employees", "102").size() - 1);
    assertEquals(4, people("withinManagerId", "employees", "103").size() - 1);
    assertEquals(6, people("withinManagerId", "employees", "145").size() - 1);
    for (NamedCsvRecord row : rows) {
      String id = row.getField("employee_id");
      assertEquals(line(id), people("withinManagerId", "employees", id), id);
    }
  }

  @Test
  void everyUnitHasExactlyThePeopleBelowIt() {
    Map<String, String> above = new TreeMap<>();
    parents("department", "location_id", "location", above);
    parents("location", "country_id", "country", above);
    parents("country", "region_id", "region", above);
    Map<String, Set<String>> expected = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      String unit = "department " + row.getField("department_id");
      for (String at = unit; at != null; at = above.get(at)) {
        expected.computeIfAbsent(at, _ -> new TreeSet<>()).add(row.getField("employee_id"));
      }
    }
    expected.remove("department ");
    for (Map.Entry<String, Set<String>> unit : expected.entrySet()) {
      assertEquals(
          unit.getValue(), people("withinOrgUnitId", "org-units", unit.getKey()), unit.getKey());
    }
    assertEquals(Set.of(), people("withinOrgUnitId", "org-units", "region 50"));
    assertEquals(Set.of(), people("orgUnitId", "org-units", "region 10"));
  }

  @Test
  void managersSeeThemselvesAndTheirReports() {
    Answer seen = tenant.person("103").get("/employees?limit=500&count=exact").expect(200);
    assertEquals(line("103"), new TreeSet<>(seen.texts("/items", "/externalId")));
    assertEquals(5, seen.count("/totalCount"));
    assertEquals(1, tenant.person("178").get("/employees").expect(200).at("/items").size());
  }

  @Test
  void fileWithAMovedManagerMovesTheReportsToo() {
    ImportFile people = company.employees();
    List<ObjectNode> moved =
        people.rows().stream()
            .filter(row -> row.get("externalId").asText().equals("103"))
            .map(row -> row.deepCopy().put("managerExternalId", "101"))
            .toList();
    Answer job =
        admin.importRows(
            "employees", moved.stream().map(ObjectNode::toString).toArray(String[]::new));
    assertEquals(1, job.count("/counts/updated"));
    assertEquals(11 + 5, people("withinManagerId", "employees", "101").size() - 1);
    assertEquals(0, people("withinManagerId", "employees", "102").size() - 1);
    job =
        admin.importRows(
            "employees", "", people.rows().stream().map(ObjectNode::toString).toList());
    assertEquals(1, job.count("/counts/updated"));
    assertEquals(106, job.count("/counts/unchanged"));
    assertEquals(5, people("withinManagerId", "employees", "102").size() - 1);
  }

  @Test
  void secondImportChangesNothing() {
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      long events = psql.count("select count(*) from change_event");
      company.files().forEach(file -> file.repeat(admin));
      assertEquals(events, psql.count("select count(*) from change_event"));
    }
  }

  /** A person and everybody below, computed from the file. */
  private Set<String> line(String person) {
    Set<String> line = new TreeSet<>(Set.of(person));
    int before = 0;
    while (line.size() > before) {
      before = line.size();
      rows.stream()
          .filter(row -> line.contains(row.getField("manager_id")))
          .forEach(row -> line.add(row.getField("employee_id")));
    }
    return line;
  }

  /** The direct reports of everybody who has some, as the server says; those of nobody by "". */
  private Map<String, Set<String>> directReports() {
    Map<String, Set<String>> reports = new TreeMap<>();
    for (JsonNode person : admin.get("/employees?limit=500").expect(200).at("/items")) {
      JsonNode manager = person.at("/managerExternalId");
      reports
          .computeIfAbsent(manager.isNull() ? "" : manager.asText(), _ -> new TreeSet<>())
          .add(person.at("/externalId").asText());
    }
    return reports;
  }

  private Set<String> people(String filter, String kind, String externalId) {
    String path = "/employees?limit=500&" + filter + "=" + admin.id(kind, externalId);
    return new TreeSet<>(admin.get(path).expect(200).texts("/items", "/externalId"));
  }

  private int count(String path) {
    return admin.get(path + "limit=1&count=exact").expect(200).count("/totalCount");
  }

  private static void parents(
      String kind, String column, String parent, Map<String, String> above) {
    String table = kind.equals("country") ? "countries" : kind + "s";
    SharedData.rows("oracle-hr/" + table + ".csv")
        .forEach(row ->
            above.put(
                kind + " " + row.getField(kind + "_id"), parent + " " + row.getField(column)));
  }
}
