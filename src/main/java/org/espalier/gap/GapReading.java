package org.espalier.gap;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** Reads rows; who it is and what for only where that is not as in the row before. */
final class GapReading {

  private final Against against;
  private @Nullable EmployeeBrief employee;
  private @Nullable GapTarget target;

  GapReading(Against against) {
    this.against = against;
  }

  Found row(Row row) throws SQLException {
    UUID id = row.uuid("employee_id");
    EmployeeBrief who = employee;
    GapTarget what = target;
    if (who == null || what == null || !who.id().equals(id)) {
      who =
          new EmployeeBrief(
              id,
              row.text("employee_external_id"),
              row.text("given_name"),
              row.text("family_name"));
      what = target(row);
      employee = who;
      target = what;
    }
    boolean required = row.uuidOrNull("competency_id") != null;
    return new Found(
        who, what, required ? GapItem.of(row, SeverityBands.USUAL) : null, row.flag("stale"));
  }

  private GapTarget target(Row row) throws SQLException {
    if (against.initiative() != null) {
      return new GapTarget(GapTarget.Type.INITIATIVE, null, against.initiative());
    }
    UUID job = row.uuidOrNull("job_id");
    return new GapTarget(
        row.flag("own_job") ? GapTarget.Type.CURRENT_JOB : GapTarget.Type.JOB,
        job == null ? null : new JobBrief(job, row.text("job_external_id"), row.text("job_title")),
        null);
  }

  /** A row: of nobody who is required nothing there is one, without an item. */
  record Found(EmployeeBrief employee, GapTarget target, @Nullable GapItem item, boolean stale) {}
}
