package org.espalier.learning.programs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.Program;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * A person's program as a whole.
 *
 * @param lastRound until when parts were done that do not count again
 */
record ProgramHead(
    EmployeeBrief employee,
    ActivityBrief activity,
    Program program,
    @Nullable UUID assignmentId,
    @Nullable Instant begunAt,
    @Nullable UUID completionId,
    @Nullable Instant completedAt,
    @Nullable Instant lastRound) {

  /** Which program of whom. */
  Key key() {
    return new Key(employee.id(), activity.id());
  }

  /** Since when completions of parts count; always if null. */
  @Nullable Instant since() {
    return assignmentId == null ? null : lastRound;
  }

  static EmployeeBrief employee(Row row) throws SQLException {
    return new EmployeeBrief(
        row.uuid("employee_id"),
        row.text("employee_external_id"),
        row.text("given_name"),
        row.text("family_name"));
  }

  /** The row's program; null if the person has none. */
  static @Nullable ProgramHead of(Row row) throws SQLException {
    return row.uuidOrNull("id") == null
        ? null
        : new ProgramHead(
            employee(row),
            ActivityBrief.of(row),
            JsonText.read(row.text("program"), Program.class),
            row.uuidOrNull("assignment_id"),
            row.instantOrNull("begun_at"),
            row.uuidOrNull("completion_id"),
            row.instantOrNull("completed_at"),
            row.instantOrNull("since"));
  }

  /** A program of a person. */
  record Key(UUID employee, UUID program) {}
}
