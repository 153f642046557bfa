package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Assignments of which other systems tell how they go on. */
@Singleton
public class TrackedLearning {

  private static final Query PROGRESS = Query.file("learning/progress_assignments");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Assignments assignments;
  private final AssignmentSteps steps;

  TrackedLearning(Sql sql, Tenancy tenancy, Assignments assignments, AssignmentSteps steps) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.assignments = assignments;
    this.steps = steps;
  }

  /**
   * Brings the open assignments of people where they are said to be; where there is none one is
   * made, unless it would be called off at once. No two moves are about the same person and
   * activity.
   *
   * @return the assignment of each move that there is one for, and what was wrong
   */
  public Map<Assignments.Pair, Moved> move(List<Move> moves, Instant now) {
    Map<Assignments.Pair, AssignmentView> open = new HashMap<>();
    assignments
        .openOf(moves.stream().map(Move::pair).toList())
        .forEach(
            view -> open.put(new Assignments.Pair(view.employeeId(), view.activityId()), view));
    Map<Assignments.Pair, Inbound<AssignmentInput>> rows = new LinkedHashMap<>();
    Map<Assignments.Pair, Moved> moved = new HashMap<>();
    for (Move move : moves) {
      AssignmentView present = open.get(move.pair());
      Inbound<AssignmentInput> row = row(move, present);
      if (row != null) {
        rows.put(move.pair(), row);
      } else if (present != null) {
        moved.put(move.pair(), new Moved(present.id(), List.of()));
      }
    }
    assignments.write(new Batch<>(new ArrayList<>(rows.values()), now, null, null));
    rows.forEach((pair, row) -> moved.put(pair, new Moved(row.id(), row.faults().list())));
    progress(moves, moved, rows.keySet(), now);
    return moved;
  }

  /** Says how far people are; what was written just now has been told of. */
  private void progress(
      List<Move> moves,
      Map<Assignments.Pair, Moved> moved,
      Set<Assignments.Pair> told,
      Instant now) {
    Map<UUID, Integer> percents = new LinkedHashMap<>();
    for (Move move : moves) {
      Moved one = moved.get(move.pair());
      if (move.percent() != null && one != null && one.faults().isEmpty()) {
        percents.put(one.assignment(), move.percent());
      }
    }
    if (percents.isEmpty()) {
      return;
    }
    Args args =
        Args.of("now", now)
            .and("actor", tenancy.caller().subject())
            .uuids("ids", percents.keySet())
            .and("percents", percents.values().toArray(Integer[]::new));
    Set<UUID> written =
        told.stream()
            .map(pair -> Objects.requireNonNull(moved.get(pair)).assignment())
            .collect(Collectors.toSet());
    sql.list(PROGRESS, args, row -> Map.entry(row.uuid("id"), row.uuid("employee_id"))).stream()
        .filter(one -> !written.contains(one.getKey()))
        .forEach(one -> steps.note("updated", one.getKey(), one.getValue()));
  }

  private @Nullable Inbound<AssignmentInput> row(Move move, @Nullable AssignmentView present) {
    if (present == null) {
      return switch (move.goal()) {
        case OPEN -> made(move, AssignmentState.ASSIGNED);
        case BEGUN -> made(move, AssignmentState.IN_PROGRESS);
        case CALLED_OFF -> null;
      };
    }
    return switch (move.goal()) {
      case OPEN -> null;
      case BEGUN ->
          present.state() == AssignmentState.ASSIGNED
              ? changed(present, AssignmentState.IN_PROGRESS)
              : null;
      case CALLED_OFF -> changed(present, AssignmentState.CANCELLED);
    };
  }

  private Inbound<AssignmentInput> changed(AssignmentView present, AssignmentState to) {
    return new Inbound<>(
        1,
        present.source(),
        present.externalId(),
        assignments.inputOf(present).in(to),
        new Faults(),
        present.id());
  }

  private static Inbound<AssignmentInput> made(Move move, AssignmentState state) {
    UUID id = Ids.next();
    return new Inbound<>(
        1,
        move.source(),
        id.toString(),
        AssignmentInput.of(move.pair(), move.source(), id.toString(), state),
        new Faults(),
        id);
  }

  /** Where an assignment is said to be. */
  public enum Goal {
    OPEN,
    BEGUN,
    CALLED_OFF
  }

  /**
   * What is said of somebody's assignment of an activity.
   *
   * @param source of an assignment that has to be made
   * @param percent how far the person is; null if nothing is said of it
   */
  public record Move(Assignments.Pair pair, String source, Goal goal, @Nullable Integer percent) {}

  /** What came of a move. */
  public record Moved(UUID assignment, List<Fault> faults) {}
}
