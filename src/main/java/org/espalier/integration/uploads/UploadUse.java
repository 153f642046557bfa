package org.espalier.integration.uploads;

import java.sql.SQLException;
import org.espalier.integration.bulk.FileDoor;
import org.espalier.integration.bulk.ImportMode;
import org.espalier.integration.bulk.OnError;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.espalier.platform.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An address that is used just now.
 *
 * @param caller who made it, in whose name the file comes, as the token said it then: roles that
 *     are kept here are added by whoever uses it
 */
record UploadUse(
    String kind,
    String source,
    ImportMode mode,
    OnError onError,
    boolean csv,
    @Nullable Integer mostBytes,
    Caller caller) {

  static UploadUse of(Row row) throws SQLException {
    return new UploadUse(
        row.text("kind"),
        row.text("source"),
        row.choice(ImportMode.class, "mode"),
        row.choice(OnError.class, "on_error"),
        row.choice(UploadFormat.class, "format") == UploadFormat.CSV,
        row.countOrNull("most_bytes"),
        JsonText.read(row.text("caller"), Caller.class));
  }

  /** What is to be made of its file. */
  FileDoor.Delivery delivery(boolean gzip) {
    return new FileDoor.Delivery(kind, source, mode, onError, csv, gzip, mostBytes);
  }
}
