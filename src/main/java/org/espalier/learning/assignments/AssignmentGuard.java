package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Inbound;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of assignments that are written: one open assignment per person and activity,
 * legal steps, and only what the caller may do.
 */
@Singleton
class AssignmentGuard {

  private static final Query PRESENT = Query.file("learning/present_assignments");

  private final Sql sql;
  private final AssignmentPolicy policy;

  AssignmentGuard(Sql sql, AssignmentPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** Adds faults to the rows that do not hold. */
  void check(List<Aimed> rows) {
    Args args =
        Args.none()
            .texts("sources", rows.stream().map(aimed -> aimed.row().source()).toList())
            .texts("externalIds", rows.stream().map(aimed -> aimed.row().externalId()).toList())
            .uuids("employees", rows.stream().map(Aimed::employee).toList())
            .uuids("activities", rows.stream().map(Aimed::activity).toList());
    Map<UUID, AssignmentPolicy.Relation> relations =
        policy.to(rows.stream().map(Aimed::employee).toList());
    Map<Pair, String> opened = new HashMap<>();
    for (Found found : sql.list(PRESENT, args, Found::of)) {
      Aimed aimed = rows.get(found.ordinal - 1);
      AssignmentPolicy.Relation relation = Objects.requireNonNull(relations.get(aimed.employee()));
      allowed(aimed, found, relation);
      offered(aimed, found, relation);
      unchanged(aimed, found);
      step(aimed, found, relation);
      alone(aimed, found, opened);
    }
  }

  private static void allowed(Aimed aimed, Found found, AssignmentPolicy.Relation relation) {
    AssignmentInput input = aimed.row().input();
    if (relation == AssignmentPolicy.Relation.NONE) {
      Employees.EITHER.unknown(aimed.row(), input.employeeExternalId(), input.employeeId());
    } else if (found.origin != null && found.differs(input)) {
      AssignmentPolicy.requireChange(relation, found.origin);
    }
    AssignmentOrigin expected = found.origin == null ? relation.origin() : found.origin;
    if (relation.origin() != null && input.origin() != null && input.origin() != expected) {
      aimed.fault("/origin", FaultCode.NOT_ALLOWED, "This must be " + expected + " or absent.");
    }
  }

  /** What is not on offer is assigned by nobody but those who administer learning. */
  private static void offered(Aimed aimed, Found found, AssignmentPolicy.Relation relation) {
    boolean fresh = found.state == null;
    if (fresh && !aimed.offered() && relation != AssignmentPolicy.Relation.ADMIN) {
      aimed.fault("/activityExternalId", FaultCode.NOT_OFFERED, "It is not on offer today.");
    }
  }

  private static void unchanged(Aimed aimed, Found found) {
    if (found.employee != null && !found.employee.equals(aimed.employee())) {
      aimed.fault("/employeeExternalId", FaultCode.IMMUTABLE, "It is assigned to somebody else.");
    }
    if (found.activity != null && !found.activity.equals(aimed.activity())) {
      aimed.fault("/activityExternalId", FaultCode.IMMUTABLE, "It is about another activity.");
    }
  }

  /** Who administers may say how things stand; others take the steps that are theirs. */
  private static void step(Aimed aimed, Found found, AssignmentPolicy.Relation relation) {
    AssignmentState from = found.state == null ? AssignmentState.ASSIGNED : found.state;
    AssignmentState to = aimed.row().input().state();
    if (to == null || to == from) {
      return;
    }
    boolean legal =
        relation == AssignmentPolicy.Relation.ADMIN ? from.open() : from.next().contains(to);
    if (!legal) {
      aimed.fault(
          "/state", FaultCode.IMMUTABLE, "It is " + from + " and cannot become " + to + ".");
    }
    AssignmentOrigin origin = found.origin == null ? AssignmentOrigin.SELF : found.origin;
    AssignmentPolicy.requireStep(relation, origin, to);
  }

  private static void alone(Aimed aimed, Found found, Map<Pair, String> opened) {
    AssignmentState asked = aimed.row().input().state();
    AssignmentState state = asked != null ? asked : found.state;
    if (state != null && !state.open()) {
      return;
    }
    String key = aimed.row().externalId();
    String other = opened.putIfAbsent(new Pair(aimed.employee(), aimed.activity()), key);
    if (found.otherOpen != null || other != null) {
      aimed.fault(
          "/activityExternalId",
          FaultCode.DUPLICATE,
          "The person has this activity to do already, by the assignment \""
              + (found.otherOpen != null ? found.otherOpen : other)
              + "\".");
    }
  }

  /**
   * A row with what it is about.
   *
   * @param offered true if the activity is on offer today
   */
  record Aimed(Inbound<AssignmentInput> row, UUID employee, UUID activity, boolean offered) {

    void fault(String pointer, FaultCode code, String message) {
      row.faults().add(pointer, code, message);
    }
  }

  private record Pair(UUID employee, UUID activity) {}

  private record Found(
      int ordinal,
      @Nullable AssignmentState state,
      @Nullable AssignmentOrigin origin,
      @Nullable UUID employee,
      @Nullable UUID activity,
      boolean mandatory,
      @Nullable LocalDate due,
      @Nullable String note,
      @Nullable String otherOpen) {

    /** True if a row would change what is assigned, and not only how it stands. */
    boolean differs(AssignmentInput input) {
      return mandatory != Boolean.TRUE.equals(input.mandatory())
          || !Objects.equals(due, input.due())
          || !Objects.equals(note, input.note());
    }

    static Found of(Row row) throws SQLException {
      return new Found(
          row.count("ordinal"),
          row.choiceOrNull(AssignmentState.class, "state"),
          row.choiceOrNull(AssignmentOrigin.class, "origin"),
          row.uuidOrNull("employee_id"),
          row.uuidOrNull("activity_id"),
          row.flag("mandatory"),
          row.dateOrNull("due"),
          row.textOrNull("note"),
          row.textOrNull("other_open"));
    }
  }
}
