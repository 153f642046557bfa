package org.espalier.career.moves;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands.
 *
 * @param job the present job, if there is one
 */
public record Standpoint(EmployeeBrief employee, @Nullable JobBrief job) {

  static Standpoint of(Row row) throws SQLException {
    UUID job = row.uuidOrNull("job_id");
    return new Standpoint(
        new EmployeeBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("given_name"),
            row.text("family_name")),
        job == null ? null : new JobBrief(job, row.text("job_external_id"), row.text("job_title")));
  }
}
