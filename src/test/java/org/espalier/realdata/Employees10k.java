package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The employees sample database as it stands today: people with an open department row are employed
 * and report to the current manager of that department, whatever department the manager belongs to.
 * Current managers of departments are employed even without such a row, and report to nobody.
 * Everybody else has left.
 */
final class Employees10k {

  static final String COMPANY = "company";
  private static final String OPEN_END = "9999-01-01";

  private final Map<String, String> departments = current("dept_emp.csv.gz", "emp_no", "dept_no");
  private final Map<String, String> managers = current("dept_manager.csv", "dept_no", "emp_no");
  private final Map<String, String> titles = current("title.csv.gz", "emp_no", "title");

  /** All files, in an order in which they can be imported. */
  List<ImportFile> files() {
    return List.of(units(), jobs(), employees());
  }

  /** The rows of a table. */
  static List<NamedCsvRecord> rows(String table) {
    return SharedData.rows("employees-10k/" + table);
  }

  private static ImportFile units() {
    List<ObjectNode> units = new ArrayList<>();
    units.add(ImportFile.row(COMPANY).put("name", "Company"));
    rows("department.csv")
        .forEach(row ->
            units.add(
                ImportFile.row(row.getField("dept_no"))
                    .put("name", row.getField("dept_name"))
                    .put("parentExternalId", COMPANY)));
    return new ImportFile("org-units", units);
  }

  private ImportFile jobs() {
    return new ImportFile(
        "jobs",
        titles.values().stream()
            .distinct()
            .sorted()
            .map(title -> ImportFile.row(title).put("title", title))
            .toList());
  }

  private ImportFile employees() {
    return new ImportFile(
        "employees", rows("employee.csv.gz").stream().map(this::employee).toList());
  }

  private ObjectNode employee(NamedCsvRecord row) {
    String id = row.getField("emp_no");
    ObjectNode person =
        ImportFile.row(id)
            .put("givenName", row.getField("first_name"))
            .put("familyName", row.getField("last_name"))
            .put("hireDate", row.getField("hire_date"));
    String department = departments.get(id);
    if (department != null) {
      person.put("orgUnitExternalId", department);
    }
    if (department != null && !managers.containsValue(id)) {
      person.put("managerExternalId", managers.get(department));
    }
    if (titles.containsKey(id)) {
      person.put("jobExternalId", titles.get(id));
    }
    boolean works = department != null || managers.containsValue(id);
    return person.put("status", works ? "ACTIVE" : "INACTIVE");
  }

  private static Map<String, String> current(String table, String key, String value) {
    return rows(table).stream()
        .filter(row -> row.getField("to_date").equals(OPEN_END))
        .collect(
            Collectors.toMap(
                row -> row.getField(key),
                row -> row.getField(value),
                (one, other) -> {
                  throw new IllegalStateException(one + " and " + other);
                },
                HashMap::new));
  }
}
