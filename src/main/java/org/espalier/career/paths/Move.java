package org.espalier.career.paths;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;

/**
 * A move that is open.
 *
 * @param fromJobId the job that one leaves
 * @param job the job that one goes to
 * @param path what is known of the move
 */
public record Move(UUID fromJobId, JobBrief job, CareerPathBrief path) {

  static Move of(Row row) throws SQLException {
    return new Move(
        row.uuid("from_job_id"),
        new JobBrief(row.uuid("job_id"), row.text("job_external_id"), row.text("job_title")),
        new CareerPathBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.choice(MoveKind.class, "kind"),
            row.countOrNull("typical_months")));
  }
}
