package org.espalier.compensation.worksheets;

import java.util.List;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Lookup;

/**
 * Who reports to a manager directly, as it stands this moment.
 *
 * @param id the manager
 * @param people the reports, by name
 */
record DirectReports(UUID id, List<UUID> people) implements Lookup.Found {

  static final Lookup<DirectReports> LOOKUP =
      new Lookup<>(
          "employee",
          "employee",
          Query.file("compensation/reports_of_managers"),
          row -> new DirectReports(row.uuid("id"), JsonText.list(row.text("reports"), UUID.class)));
}
