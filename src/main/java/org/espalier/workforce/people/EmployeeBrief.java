package org.espalier.workforce.people;

import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;

/** An employee, as far as a mention elsewhere needs one. */
@Schema(name = "EmployeeBrief")
public record EmployeeBrief(UUID id, String externalId, String givenName, String familyName) {

  /**
   * Reads the columns whose names begin with a role: {@code asker_id}, {@code asker_given_name} …
   */
  public static EmployeeBrief of(Row row, String role) throws SQLException {
    return new EmployeeBrief(
        row.uuid(role + "_id"),
        row.text(role + "_external_id"),
        row.text(role + "_given_name"),
        row.text(role + "_family_name"));
  }
}
