package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.learning.assignments.Assignments;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.EmployeeBrief;

/** The learning records of people. */
@Singleton
public class LearningRecords {

  private static final Query HEAD = Query.file("learning/learning_totals");

  private final Sql sql;
  private final CompletionPolicy policy;
  private final CompletionReader completions;
  private final Assignments assignments;

  LearningRecords(
      Sql sql, CompletionPolicy policy, CompletionReader completions, Assignments assignments) {
    this.sql = sql;
    this.policy = policy;
    this.completions = completions;
    this.assignments = assignments;
  }

  /**
   * The learning record of a person, with a page of completions.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  public LearningRecordView of(UUID employee, PageParams page) {
    Args id = Args.of("employee", employee);
    Page<CompletionView> done =
        completions.page(page, new Filters().add(Condition.of("c.employee_id = :employee", id)));
    Head head = heads(List.of(employee)).get(employee);
    if (head == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return new LearningRecordView(
        head.employee(),
        head.totals(),
        head.lessons(),
        head.events(),
        assignments.openOf(employee),
        done);
  }

  /** What the learning of several people amounts to, as far as the caller may see them. */
  Map<UUID, LearningTotals> totals(Collection<UUID> employees) {
    Map<UUID, LearningTotals> totals = new HashMap<>();
    heads(employees).forEach((employee, head) -> totals.put(employee, head.totals()));
    return totals;
  }

  private Map<UUID, Head> heads(Collection<UUID> employees) {
    Condition visible = policy.visible("e.id");
    Map<UUID, Head> heads = new HashMap<>();
    sql.list(
        HEAD.with("visible", visible.sql()),
        Args.none().uuids("employees", employees).and(visible.args()),
        row -> heads.put(row.uuid("id"), Head.of(row)));
    return heads;
  }

  private record Head(
      EmployeeBrief employee,
      LearningTotals totals,
      FinishedLessons lessons,
      AttendedEvents events) {

    static Head of(Row row) throws SQLException {
      return new Head(
          new EmployeeBrief(
              row.uuid("id"),
              row.text("external_id"),
              row.text("given_name"),
              row.text("family_name")),
          LearningTotals.of(row),
          FinishedLessons.of(row),
          AttendedEvents.of(row));
    }
  }
}
