package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;

/** The assignments of people who enrol in sessions. */
@Singleton
public class BookedLearning {

  private static final Query ASSIGN = Query.file("learning/assign_for_sessions");

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  BookedLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /**
   * Assigns activities to people who do not have them to do already.
   *
   * @param pairs each once
   * @param origin where new assignments come from
   * @return the open assignment of each
   */
  public Map<Assignments.Pair, UUID> open(
      List<Assignments.Pair> pairs, AssignmentOrigin origin, Instant now) {
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("origin", origin.name())
            .uuids("ids", pairs.stream().map(_ -> Ids.next()).toList())
            .uuids("employees", pairs.stream().map(Assignments.Pair::employee).toList())
            .uuids("activities", pairs.stream().map(Assignments.Pair::activity).toList());
    Map<Assignments.Pair, UUID> open = new HashMap<>();
    List<UUID> made = new ArrayList<>();
    sql.list(
        ASSIGN,
        args,
        row -> {
          UUID id = row.uuid("id");
          if (row.flag("made")) {
            made.add(id);
            steps.note("created", id, row.uuid("employee_id"));
          }
          return open.put(
              new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id")), id);
        });
    steps.made(made, now);
    return open;
  }
}
