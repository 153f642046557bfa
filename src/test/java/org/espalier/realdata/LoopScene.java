package org.espalier.realdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/**
 * The government's digital profession with a catalogue, and data engineers who have exactly the
 * levels of their role and report to Grace.
 */
final class LoopScene {

  private static final String ROLE = "Data engineer";
  static final String ENGINEER = DdatFramework.job(ROLE, "Data engineer");
  static final String SENIOR = DdatFramework.job(ROLE, "Senior data engineer");

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  private final DdatFramework framework = new DdatFramework();

  LoopScene() {
    framework.files().forEach(file -> file.create(admin));
    framework.catalogue().create(admin);
    admin.create("employees", "grace", "{givenName:'Grace', familyName:'Murray'}");
  }

  /** A new data engineer. */
  UUID engineer(String externalId) {
    UUID id =
        admin.create(
            "employees",
            externalId,
            "{givenName:'Ada', familyName:'Byron', managerExternalId:'grace', jobExternalId:'"
                + ENGINEER
                + "'}");
    List<ObjectNode> rows =
        levels(ENGINEER).entrySet().stream()
            .map(level ->
                ImportFile.row(externalId + ": " + level.getKey())
                    .put("employeeExternalId", externalId)
                    .put("competencyExternalId", level.getKey())
                    .put("level", DdatFramework.value(level.getValue()))
                    .put("source", "ASSESSMENT")
                    .put("observedAt", "2025-03-01T09:00:00Z"))
            .toList();
    new ImportFile("evidence", rows).create(admin);
    return id;
  }

  /** The names of the levels that a role level needs, by skill, as they stand in the file. */
  static Map<String, String> levels(String job) {
    Map<String, String> levels = new TreeMap<>();
    SharedData.rows("gdad-framework/role_skill_levels.csv.gz").stream()
        .filter(
            row -> job.equals(DdatFramework.job(row.getField("Role"), row.getField("Role Level"))))
        .forEach(row -> levels.put(row.getField("Skill Name"), row.getField("Skill Level")));
    return levels;
  }

  /** The external ids of what leads from a data engineer's levels to a senior one's. */
  static List<String> learning() {
    Map<String, String> senior = levels(SENIOR);
    return levels(ENGINEER).entrySet().stream()
        .filter(level -> !level.getValue().equals(senior.get(level.getKey())))
        .map(level -> DdatFramework.activity(level.getKey(), level.getValue()))
        .toList();
  }
}
