package org.espalier.learning.assignments;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * The parts of programs as assignments: whoever begins a program gets everything assigned that it
 * needs in any case, of the same origin and due on the same day; what one may choose from one
 * assigns oneself. If the program is called off or waived, parts that were not begun go with it.
 */
@Singleton
class PartLearning {

  private static final Query WANTED = Query.file("learning/parts_to_assign");
  private static final Query ASSIGN = Query.file("learning/assign_parts");
  private static final Query CANCEL = Query.file("learning/cancel_parts");

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  PartLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  void changed(@Observes AssignmentsChanged event) {
    assign(event.to(Set.of(AssignmentState.IN_PROGRESS)), event.now());
    cancel(event.to(Set.of(AssignmentState.CANCELLED, AssignmentState.WAIVED)), event.now());
  }

  private void assign(List<UUID> programs, Instant now) {
    if (programs.isEmpty()) {
      return;
    }
    List<Wanted> wanted = sql.list(WANTED, Args.none().uuids("assignments", programs), Wanted::of);
    if (wanted.isEmpty()) {
      return;
    }
    List<UUID> made = new ArrayList<>();
    sql.list(
        ASSIGN,
        audit(now)
            .uuids("ids", wanted.stream().map(Wanted::id).toList())
            .texts("externalIds", wanted.stream().map(Wanted::externalId).toList())
            .uuids("employees", wanted.stream().map(Wanted::employee).toList())
            .uuids("parts", wanted.stream().map(Wanted::part).toList())
            .texts("origins", wanted.stream().map(Wanted::origin).toList())
            .and("mandatory", wanted.stream().map(Wanted::mandatory).toArray(Boolean[]::new))
            .and("dues", wanted.stream().map(Wanted::due).toArray(LocalDate[]::new)),
        row -> {
          steps.note("created", row.uuid("id"), row.uuid("employee_id"));
          return made.add(row.uuid("id"));
        });
    steps.made(made, now);
  }

  private void cancel(List<UUID> programs, Instant now) {
    if (programs.isEmpty()) {
      return;
    }
    List<UUID> cancelled = new ArrayList<>();
    sql.list(
        CANCEL,
        audit(now).uuids("assignments", programs),
        row -> {
          steps.note("updated", row.uuid("id"), row.uuid("employee_id"));
          return cancelled.add(row.uuid("id"));
        });
    steps.record(cancelled, now, "The program was called off.");
  }

  private Args audit(Instant now) {
    return Args.of("now", now).and("actor", tenancy.caller().subject());
  }

  private record Wanted(
      UUID id,
      String externalId,
      UUID employee,
      UUID part,
      String origin,
      boolean mandatory,
      @Nullable LocalDate due) {

    static Wanted of(Row row) throws SQLException {
      return new Wanted(
          Ids.next(),
          row.text("external_id"),
          row.uuid("employee_id"),
          row.uuid("part_id"),
          row.text("origin"),
          row.flag("mandatory"),
          row.dateOrNull("due"));
    }
  }
}
