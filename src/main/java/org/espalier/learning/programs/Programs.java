package org.espalier.learning.programs;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.learning.assignments.AssignmentState;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How far people are with their programs: two statements, however many people and programs. */
@Singleton
class Programs {

  private static final Query HEADS = Query.file("learning/program_heads");
  private static final Query PARTS = Query.file("learning/program_parts");

  private final Sql sql;
  private final ProgramPolicy policy;

  Programs(Sql sql, ProgramPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * The programs of a person.
   *
   * @param program only this one, assigned or not; all that are assigned or were completed if null
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  List<ProgramProgressView> of(UUID employee, @Nullable UUID program) {
    List<ProgramProgressView> found = of(List.of(employee), program).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The programs of several people; nobody whom the caller may not see is in the answer. */
  Map<UUID, List<ProgramProgressView>> of(Collection<UUID> employees, @Nullable UUID program) {
    Condition visible = policy.visible();
    Map<UUID, List<ProgramProgressView>> found = new LinkedHashMap<>();
    List<ProgramHead> heads = new ArrayList<>();
    sql.list(
        HEADS.with("visible", visible.sql()),
        visible.args().and("program", program).uuids("employees", employees),
        row -> {
          found.put(row.uuid("employee_id"), new ArrayList<>());
          ProgramHead head = ProgramHead.of(row);
          return head != null && heads.add(head);
        });
    Map<ProgramHead.Key, Map<Integer, List<PartProgress>>> parts =
        heads.isEmpty() ? Map.of() : parts(heads);
    for (ProgramHead head : heads) {
      Map<Integer, List<PartProgress>> own = parts.getOrDefault(head.key(), Map.of());
      List<List<PartProgress>> steps = new ArrayList<>();
      for (int i = 1; i <= head.program().steps().size(); i++) {
        steps.add(own.getOrDefault(i, List.of()));
      }
      found
          .getOrDefault(head.employee().id(), new ArrayList<>())
          .add(ProgressMath.of(head, steps, Moments.today()));
    }
    return found;
  }

  private Map<ProgramHead.Key, Map<Integer, List<PartProgress>>> parts(List<ProgramHead> heads) {
    Args args =
        Args.none()
            .uuids("employees", heads.stream().map(head -> head.employee().id()).toList())
            .uuids("programs", heads.stream().map(head -> head.activity().id()).toList())
            .and("sinces", heads.stream().map(ProgramHead::since).toArray(Instant[]::new));
    Map<ProgramHead.Key, Map<Integer, List<PartProgress>>> parts = new HashMap<>();
    sql.list(
        PARTS,
        args,
        row ->
            parts
                .computeIfAbsent(
                    new ProgramHead.Key(row.uuid("employee_id"), row.uuid("program_id")),
                    _ -> new HashMap<>())
                .computeIfAbsent(row.count("step"), _ -> new ArrayList<>())
                .add(part(row)));
    return parts;
  }

  private static PartProgress part(Row row) throws SQLException {
    UUID completion = row.uuidOrNull("completion_id");
    AssignmentState assigned = row.choiceOrNull(AssignmentState.class, "state");
    PartState state =
        completion != null
            ? PartState.DONE
            : assigned == null
                ? PartState.OPEN
                : assigned == AssignmentState.IN_PROGRESS
                    ? PartState.IN_PROGRESS
                    : PartState.ASSIGNED;
    return new PartProgress(
        ActivityBrief.of(row),
        state,
        completion,
        row.uuidOrNull("completed_id"),
        row.instantOrNull("completed_at"),
        row.uuidOrNull("assignment_id"));
  }
}
