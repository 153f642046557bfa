package org.espalier.integration.bulk;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that a file says and that was not taken over, or not as it stands.
 *
 * @param number its place among the notes, from 1
 * @param file the file in its ZIP; `file` for one that came by itself
 * @param line where it stands, from 1; null if it is no matter of one line
 * @param field the column or member that it is about
 * @param text what stands there
 * @param reason why it was not taken over, or what was made of it
 */
@Schema(name = "ImportNote")
public record ImportNote(
    int number,
    String file,
    @Nullable Integer line,
    @Nullable String field,
    @Nullable String text,
    String reason) {

  static ImportNote of(Row row) throws SQLException {
    return new ImportNote(
        row.count("number"),
        row.text("file"),
        row.countOrNull("line"),
        row.textOrNull("field"),
        row.textOrNull("said"),
        row.text("reason"));
  }
}
