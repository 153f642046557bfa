package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Oracle's sample company: departments are org units below the city, country and region that they
 * are in; everybody reports to the manager who stands in the row.
 */
final class OracleHr {

  /** All files, in an order in which they can be imported. */
  List<ImportFile> files() {
    return List.of(units(), jobs(), employees());
  }

  /** The people; reports may stand before their manager. */
  ImportFile employees() {
    return new ImportFile(
        "employees", rows("employees").stream().map(OracleHr::employee).toList().reversed());
  }

  private static ObjectNode employee(NamedCsvRecord row) {
    ObjectNode person =
        ImportFile.row(row.getField("employee_id"))
            .put("givenName", row.getField("first_name"))
            .put("familyName", row.getField("last_name"))
            .put("subject", row.getField("email").toLowerCase(Locale.ROOT))
            .put("jobExternalId", row.getField("job_id"))
            .put("hireDate", row.getField("hire_date"));
    refer(person, "managerExternalId", "", row.getField("manager_id"));
    refer(person, "orgUnitExternalId", "department ", row.getField("department_id"));
    return person;
  }

  private static void refer(ObjectNode row, String member, String prefix, String key) {
    if (!key.isEmpty()) {
      row.put(member, prefix + key);
    }
  }

  private static ImportFile jobs() {
    return new ImportFile(
        "jobs",
        rows("jobs").stream()
            .map(row ->
                ImportFile.row(row.getField("job_id")).put("title", row.getField("job_title")))
            .toList());
  }

  private static ImportFile units() {
    List<ObjectNode> units = new ArrayList<>();
    for (NamedCsvRecord row : rows("departments")) {
      units.add(unit("department ", row, "department_id", "department_name"));
      refer(units.getLast(), "parentExternalId", "location ", row.getField("location_id"));
    }
    for (NamedCsvRecord row : rows("locations")) {
      units.add(unit("location ", row, "location_id", "city"));
      refer(units.getLast(), "parentExternalId", "country ", row.getField("country_id"));
    }
    for (NamedCsvRecord row : rows("countries")) {
      units.add(unit("country ", row, "country_id", "country_name"));
      refer(units.getLast(), "parentExternalId", "region ", row.getField("region_id"));
    }
    rows("regions").forEach(row -> units.add(unit("region ", row, "region_id", "region_name")));
    return new ImportFile("org-units", units);
  }

  private static ObjectNode unit(String prefix, NamedCsvRecord row, String key, String name) {
    return ImportFile.row(prefix + row.getField(key)).put("name", row.getField(name));
  }

  private static List<NamedCsvRecord> rows(String table) {
    return SharedData.rows("oracle-hr/" + table + ".csv");
  }
}
