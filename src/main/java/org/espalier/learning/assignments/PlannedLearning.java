package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** The assignments that development plans ask for. */
@Singleton
public class PlannedLearning {

  private static final Query ASSIGN = Query.file("learning/assign_for_plans");
  private static final Query MOVE = Query.file("learning/move_dues_for_plans");
  private static final Query CANCEL = Query.file("learning/cancel_for_plans");

  private final Sql sql;
  private final Tenancy tenancy;
  private final AssignmentSteps steps;

  PlannedLearning(Sql sql, Tenancy tenancy, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.steps = steps;
  }

  /**
   * Assigns what plans ask for; an activity that a person has to do already serves the plan too.
   *
   * @param settled true to take the person's latest assignment of an activity even if it is closed
   * @return the assignment of each action
   */
  public Map<UUID, UUID> assign(List<Wish> wishes, boolean settled, Instant now) {
    if (wishes.isEmpty()) {
      return Map.of();
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .and("settled", settled)
            .uuids("ids", wishes.stream().map(_ -> Ids.next()).toList())
            .uuids("items", wishes.stream().map(Wish::item).toList())
            .uuids("employees", wishes.stream().map(Wish::employee).toList())
            .uuids("activities", wishes.stream().map(Wish::activity).toList())
            .and("dues", wishes.stream().map(Wish::due).toArray(LocalDate[]::new));
    Map<Assignments.Pair, UUID> served = new HashMap<>();
    List<UUID> made = new ArrayList<>();
    sql.list(
        ASSIGN,
        args,
        row -> {
          UUID id = row.uuid("id");
          if (row.flag("made")) {
            made.add(id);
          }
          if (row.flag("changed")) {
            steps.note(row.flag("made") ? "created" : "updated", id, row.uuid("employee_id"));
          }
          return served.put(
              new Assignments.Pair(row.uuid("employee_id"), row.uuid("activity_id")), id);
        });
    steps.made(made, now);
    Map<UUID, UUID> byAction = new HashMap<>();
    for (Wish wish : wishes) {
      UUID id = served.get(new Assignments.Pair(wish.employee(), wish.activity()));
      if (id != null) {
        byAction.put(wish.action(), id);
      }
    }
    return byAction;
  }

  /** Lets open assignments that plans had made be due when the plans say now. */
  public void move(List<Kept> kept, Instant now) {
    if (kept.isEmpty()) {
      return;
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("assignments", kept.stream().map(Kept::assignment).toList())
            .uuids("items", kept.stream().map(Kept::item).toList())
            .and("dues", kept.stream().map(Kept::due).toArray(LocalDate[]::new));
    sql.list(MOVE, args, row -> Map.entry(row.uuid("id"), row.uuid("employee_id")))
        .forEach(moved -> steps.note("updated", moved.getKey(), moved.getValue()));
  }

  /** Cancels those of these assignments that are open and that a plan, not a person, had made. */
  public void cancel(Collection<UUID> made, @Nullable String comment, Instant now) {
    List<UUID> cancelled = new ArrayList<>();
    sql.list(
        CANCEL,
        Args.of("now", now).and("actor", tenancy.caller().subject()).uuids("ids", made),
        row -> {
          steps.note("updated", row.uuid("id"), row.uuid("employee_id"));
          return cancelled.add(row.uuid("id"));
        });
    steps.record(cancelled, now, comment);
  }

  /**
   * Learning that a plan asks for.
   *
   * @param action the plan's action
   * @param item the plan's item
   * @param due until when
   */
  public record Wish(
      UUID action, UUID item, UUID employee, UUID activity, @Nullable LocalDate due) {}

  /** Learning that a plan had asked for and still does. */
  public record Kept(UUID assignment, UUID item, @Nullable LocalDate due) {}
}
