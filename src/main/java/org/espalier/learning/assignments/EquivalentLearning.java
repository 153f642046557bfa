package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Assignments that are done by doing something else: what an activity names as its equivalents
 * counts as it. Failing something else fails nothing.
 */
@Singleton
public class EquivalentLearning {

  private static final Query CLOSE = Query.file("learning/close_by_equivalents");
  private static final Query CLOSED = Query.file("learning/closed_by_equivalents");

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  EquivalentLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /** Completes the open assignments for which these completions count, and links them. */
  public void close(List<Counting> counting, Instant now) {
    if (counting.isEmpty()) {
      return;
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("completions", counting.stream().map(Counting::completion).toList())
            .uuids("employees", counting.stream().map(Counting::employee).toList())
            .uuids("activities", counting.stream().map(Counting::activity).toList());
    List<UUID> closed = new ArrayList<>();
    sql.list(
        CLOSE,
        args,
        row -> {
          steps.note("updated", row.uuid("id"), row.uuid("employee_id"));
          return closed.add(row.uuid("id"));
        });
    steps.record(closed, now, "Something equivalent was completed.");
  }

  /** The assignments that these completions closed by counting as something else. */
  public List<UUID> closedBy(Collection<UUID> completions) {
    return sql.list(
        CLOSED, Args.none().uuids("ids", completions), row -> row.uuid("assignment_id"));
  }

  /** A completion that may count as something else. */
  public record Counting(UUID completion, UUID employee, UUID activity) {}
}
