package org.espalier.integration.bulk;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A member of a row that stayed as it was, because another source owns it.
 *
 * @param number its place among the conflicts; it grows with the line
 * @param line of the row in the file, from 1
 * @param externalId of the row; null once the person whom it was about was erased
 * @param pointer to the member
 * @param kept what the thing has; a reference by its external id; null for those who may import
 *     such things and not read them
 * @param offered what the row said
 * @param owner the source that has the say
 */
@Schema(name = "ImportConflict")
public record ImportConflict(
    int number,
    int line,
    @Nullable String externalId,
    String pointer,
    @Nullable String kept,
    @Nullable String offered,
    String owner) {

  static ImportConflict of(Row row) throws SQLException {
    return new ImportConflict(
        row.count("number"),
        row.count("line"),
        row.textOrNull("external_id"),
        row.text("pointer"),
        row.textOrNull("kept"),
        row.textOrNull("offered"),
        row.text("owner"));
  }

  /** The same for those who may not read the thing. */
  ImportConflict withoutKept() {
    return new ImportConflict(number, line, externalId, pointer, null, offered, owner);
  }
}
