package org.espalier.integration.bulk;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits to be applied.
 *
 * @param caller on whose behalf
 * @param failedAtReception rows that were wrong by themselves
 * @param untoldLine the first line of which cannot be told what it is about
 * @param mostEnded how many things it may make inactive because it does not have them
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
    int attempts,
    @Nullable Integer untoldLine,
    @Nullable Integer mostEnded) {

  static ImportTask of(Row row) throws SQLException {
    return new ImportTask(
        row.uuid("id"),
        row.text("kind"),
        row.text("source"),
        row.choice(ImportMode.class, "mode"),
        row.choice(OnError.class, "on_error"),
        row.flag("dry_run"),
        JsonText.read(row.text("caller"), Caller.class),
        row.count("refused"),
        row.count("attempts"),
        row.countOrNull("untold_line"),
        row.countOrNull("most_ended"));
  }

  /** What names it in statements. */
  Args args() {
    return Args.of("import", id);
  }
}
