package org.espalier.learning.programs;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.learning.completions.DerivedCompletions;
import org.espalier.learning.completions.LearningDone;
import org.espalier.learning.completions.LearningVoided;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;

/**
 * Completes programs with their last part, and takes that back with it. What completes a program
 * can complete one that it is a part of: each is recorded as any completion, which is told here
 * again.
 */
@Singleton
class ProgramCompletions {

  private static final Query DONE = Query.file("learning/programs_done");

  private final Sql sql;
  private final DerivedCompletions derived;

  ProgramCompletions(Sql sql, DerivedCompletions derived) {
    this.sql = sql;
    this.derived = derived;
  }

  void done(@Observes LearningDone event) {
    complete(event.done(), event.now());
  }

  /** What follows from what is left follows anew: somebody may have done a part twice. */
  void voided(@Observes LearningVoided event) {
    derived.withdraw(
        event.voided().stream().map(LearningDone.Done::completion).toList(),
        event.reason(),
        event.now());
    complete(event.voided(), event.now());
  }

  private void complete(List<LearningDone.Done> touched, Instant now) {
    Args args =
        Args.none()
            .uuids("employees", touched.stream().map(LearningDone.Done::employee).toList())
            .uuids("activities", touched.stream().map(LearningDone.Done::activity).toList());
    derived.record(sql.list(DONE, args, ProgramCompletions::of), now);
  }

  private static DerivedCompletions.Derived of(Row row) throws SQLException {
    UUID employee = row.uuid("employee_id");
    Instant at = row.instant("completed_at");
    return new DerivedCompletions.Derived(
        employee,
        row.uuid("program_id"),
        row.text("program_key") + " " + row.text("employee_key") + " " + at,
        at,
        row.uuids("parts"));
  }
}
