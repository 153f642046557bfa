package org.espalier.integration.bulk;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tenancy.Caller;

/**
 * A file that waits to be applied.
 *
 * @param caller on whose behalf
 * @param failedAtReception rows that were wrong by themselves
 */
record ImportTask(
    UUID id,
    String kind,
    String source,
    ImportMode mode,
    OnError onError,
    boolean dryRun,
    Caller caller,
    int failedAtReception,
    int attempts) {

  static ImportTask of(Row row) throws SQLException {
    return new ImportTask(
        row.uuid("id"),
        row.text("kind"),
        row.text("source"),
        row.choice(ImportMode.class, "mode"),
        row.choice(OnError.class, "on_error"),
        row.flag("dry_run"),
        JsonText.read(row.text("caller"), Caller.class),
        row.count("problems"),
        row.count("attempts"));
  }

  /** What names it in statements. */
  Args args() {
    return Args.of("import", id);
  }
}
