package org.espalier.learning.assignments;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sync.Batch;
import org.espalier.platform.sync.Inbound;
import org.jspecify.annotations.Nullable;

/** Assignments of which other systems tell how they go on. */
@Singleton
public class TrackedLearning {

  private final Assignments assignments;

  TrackedLearning(Assignments assignments) {
    this.assignments = assignments;
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
    return moved;
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
   */
  public record Move(Assignments.Pair pair, String source, Goal goal) {}

  /** What came of a move. */
  public record Moved(UUID assignment, List<Fault> faults) {}
}
