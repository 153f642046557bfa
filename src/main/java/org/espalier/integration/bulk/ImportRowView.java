package org.espalier.integration.bulk;

import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line its line in the file, from 1
 * @param externalId its key, if it could be read
 * @param errors what is wrong with it, if it failed
 */
@Schema(name = "ImportRow")
public record ImportRowView(
    int line, @Nullable String externalId, RowOutcome outcome, List<Fault> errors) {

  static ImportRowView of(Row row) throws SQLException {
    String faults = row.textOrNull("faults");
    return new ImportRowView(
        row.count("line"),
        row.textOrNull("external_id"),
        RowOutcome.ofLetter(row.text("outcome")),
        faults == null ? List.of() : JsonText.list(faults, Fault.class));
  }
}
