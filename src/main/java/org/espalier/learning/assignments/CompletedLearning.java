package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/** The assignments that completions answer. */
@Singleton
public class CompletedLearning {

  private static final Query CLOSE = Query.file("learning/close_assignments");
  private static final Query REOPEN = Query.file("learning/reopen_assignments");

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  CompletedLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /** Closes the open assignments that completions answer; the assignment of each pair. */
  public Map<Assignments.Pair, UUID> close(List<Closing> closings, Instant now) {
    Args args =
        audit(now)
            .uuids("employees", closings.stream().map(one -> one.pair().employee()).toList())
            .uuids("activities", closings.stream().map(one -> one.pair().activity()).toList())
            .texts("states", closings.stream().map(Closing::state).toList());
    Map<Assignments.Pair, UUID> closed = new HashMap<>();
    sql.list(
        CLOSE,
        args,
        row ->
            closed.put(
                new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id")),
                row.uuid("id")));
    closed.forEach((pair, id) -> steps.note("updated", id, pair.employee()));
    steps.record(closed.values(), now, null);
    return closed;
  }

  /** Opens assignments again whose completion was voided, as far as no other one is open by now. */
  public void reopen(Collection<UUID> assignments, String comment, Instant now) {
    List<UUID> opened = new ArrayList<>();
    sql.list(
        REOPEN,
        audit(now).uuids("ids", assignments),
        row -> {
          steps.note("updated", row.uuid("id"), row.uuid("employee_id"));
          return opened.add(row.uuid("id"));
        });
    steps.record(opened, now, comment);
  }

  private Args audit(Instant now) {
    return Args.of("now", now).and("actor", tenancy.caller().subject());
  }

  /** How an activity of a person ended. */
  public record Closing(Assignments.Pair pair, boolean passed) {

    String state() {
      return (passed ? AssignmentState.COMPLETED : AssignmentState.FAILED).name();
    }
  }
}
