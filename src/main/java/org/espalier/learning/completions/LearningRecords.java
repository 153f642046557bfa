package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
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
  private final Completions completions;
  private final Assignments assignments;

  LearningRecords(
      Sql sql, CompletionPolicy policy, Completions completions, Assignments assignments) {
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
    Condition visible = policy.visible("e.id");
    Head head =
        sql.first(
                HEAD.with("visible", visible.sql()),
                Args.of("employee", employee).and(visible.args()),
                Head::of)
            .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such employee."));
    return new LearningRecordView(
        head.employee(), head.totals(), assignments.openOf(employee), done);
  }

  private record Head(EmployeeBrief employee, LearningTotals totals) {

    static Head of(Row row) throws SQLException {
      return new Head(
          new EmployeeBrief(
              row.uuid("id"),
              row.text("external_id"),
              row.text("given_name"),
              row.text("family_name")),
          LearningTotals.of(row));
    }
  }
}
