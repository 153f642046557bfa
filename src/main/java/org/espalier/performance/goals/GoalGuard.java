package org.espalier.performance.goals;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.workforce.people.ReachPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of goals that are written: they keep their owner and their state, and are about
 * whom the caller may set goals for.
 */
@Singleton
class GoalGuard {

  private static final Query PRESENT = Query.file("performance/present_goals");
  private static final UUID NONE = new UUID(0, 0);

  private final Sql sql;
  private final GoalPolicy policy;

  GoalGuard(Sql sql, GoalPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** Adds faults to the rows that do not hold. */
  void check(List<Aimed> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.stream().anyMatch(aimed -> aimed.employee() == null)) {
      policy.requireUnits();
    }
    Args args =
        Args.none()
            .texts("sources", rows.stream().map(aimed -> aimed.row().source()).toList())
            .texts("externalIds", rows.stream().map(aimed -> aimed.row().externalId()).toList())
            .uuids("parents", rows.stream().map(aimed -> orNone(aimed.parent())).toList());
    List<Found> found = sql.list(PRESENT, args, Found::of);
    Set<UUID> people = new HashSet<>();
    rows.forEach(aimed -> people.add(orNone(aimed.employee())));
    found.forEach(one -> people.add(orNone(one.parentEmployee)));
    people.remove(NONE);
    Map<UUID, Boolean> writable = policy.writable(people);
    found.forEach(one -> check(rows.get(one.ordinal - 1), one, writable));
  }

  private void check(Aimed aimed, Found found, Map<UUID, Boolean> writable) {
    if (aimed.employee() != null) {
      Boolean writes = writable.get(aimed.employee());
      if (writes == null) {
        String whose = aimed.row().input().employeeExternalId();
        aimed.fault(
            "/employeeExternalId",
            FaultCode.UNKNOWN_REFERENCE,
            "There is no employee \"" + whose + "\".");
      } else if (!writes) {
        throw ReachPolicy.onlySeen();
      }
    }
    below(aimed, found, writable);
    if (found.state != null) {
      unchanged(aimed, found);
    } else {
      begun(aimed);
    }
  }

  /** A goal that the caller cannot know of is none to hang another on, unless it hangs there. */
  private static void below(Aimed aimed, Found found, Map<UUID, Boolean> writable) {
    UUID whose = found.parentEmployee;
    if (whose != null
        && !writable.containsKey(whose)
        && !Objects.equals(found.parent, aimed.parent())) {
      aimed.fault(
          "/parentExternalId",
          FaultCode.UNKNOWN_REFERENCE,
          "There is no goal \"" + aimed.row().input().parentExternalId() + "\".");
    }
  }

  private static void unchanged(Aimed aimed, Found found) {
    if (!Objects.equals(found.employee, aimed.employee())) {
      aimed.fault("/employeeExternalId", FaultCode.IMMUTABLE, "A goal keeps its owner.");
    }
    if (!Objects.equals(found.unit, aimed.unit())) {
      aimed.fault("/orgUnitExternalId", FaultCode.IMMUTABLE, "A goal keeps its owner.");
    }
    if (!aimed.row().faults().isEmpty()) {
      // how far somebody else's goal is is not for whoever tries its key
      return;
    }
    GoalState asked = aimed.row().input().state();
    if (asked != null && asked != found.state) {
      aimed.fault(
          "/state", FaultCode.IMMUTABLE, "It is " + found.state + "; only steps change that.");
    }
  }

  private void begun(Aimed aimed) {
    GoalState asked = aimed.row().input().state();
    if (asked != null && asked != GoalState.DRAFT && !policy.writesAll()) {
      aimed.fault("/state", FaultCode.NOT_ALLOWED, "A new goal is DRAFT; take the step then.");
    }
  }

  private static UUID orNone(@Nullable UUID id) {
    return id == null ? NONE : id;
  }

  /** A row with what it is about. */
  record Aimed(
      Inbound<GoalInput> row, @Nullable UUID employee, @Nullable UUID unit, @Nullable UUID parent) {

    void fault(String pointer, FaultCode code, String message) {
      row.faults().add(pointer, code, message);
    }
  }

  private record Found(
      int ordinal,
      @Nullable GoalState state,
      @Nullable UUID employee,
      @Nullable UUID unit,
      @Nullable UUID parent,
      @Nullable UUID parentEmployee) {

    static Found of(Row row) throws SQLException {
      return new Found(
          row.count("ordinal"),
          row.choiceOrNull(GoalState.class, "state"),
          row.uuidOrNull("employee_id"),
          row.uuidOrNull("org_unit_id"),
          row.uuidOrNull("parent_id"),
          row.uuidOrNull("parent_employee_id"));
    }
  }
}
