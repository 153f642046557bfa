package org.espalier.performance.alignment;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.performance.goals.GoalPolicy;
import org.espalier.performance.goals.GoalProgress;
import org.espalier.performance.goals.GoalState;
import org.espalier.performance.goals.GoalView;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** What the open goals of people serve. */
@Singleton
class EmployeeAlignments {

  private static final Query CHAINS = Query.file("performance/chains").with("until", "true");

  private final Sql sql;
  private final GoalPolicy policy;

  EmployeeAlignments(Sql sql, GoalPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * What a person's open goals serve.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND for people out of reach
   */
  EmployeeAlignmentView of(UUID employee) {
    EmployeeAlignmentView found = of(List.of(employee)).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The same for several people; those out of reach are left out. */
  Map<UUID, EmployeeAlignmentView> of(Collection<UUID> employees) {
    Condition people = policy.visible("e.id");
    Condition visible = policy.visible();
    Args args = Args.none().uuids("employees", employees).and(people.args()).and(visible.args());
    Map<UUID, Person> found = new LinkedHashMap<>();
    sql.list(
        CHAINS.with("people", people.sql()).with("visible", visible.sql()),
        args,
        row -> {
          UUID id = row.uuid("person_id");
          Person person = found.get(id);
          if (person == null) {
            person = new Person(brief(row));
            found.put(id, person);
          }
          person.add(row);
          return id;
        });
    Map<UUID, EmployeeAlignmentView> views = new LinkedHashMap<>();
    found.forEach((id, person) -> views.put(id, person.view()));
    return views;
  }

  private static EmployeeBrief brief(Row row) throws SQLException {
    return new EmployeeBrief(
        row.uuid("person_id"),
        row.text("person_external_id"),
        row.text("given_name"),
        row.text("family_name"));
  }

  /** A person with the chains read so far. */
  private static final class Person {

    private final EmployeeBrief employee;
    private final List<Chain> chains = new ArrayList<>();

    Person(EmployeeBrief employee) {
      this.employee = employee;
    }

    void add(Row row) throws SQLException {
      if (row.uuidOrNull("goal_id") == null) {
        return;
      }
      if (row.count("distance") == 0) {
        chains.add(Chain.of(row));
      } else {
        chains.getLast().links().add(link(row));
      }
      UUID initiative = row.uuidOrNull("initiative_id");
      if (initiative != null) {
        chains
            .getLast()
            .ends()
            .add(
                new InitiativeBrief(
                    initiative, row.text("initiative_external_id"), row.text("initiative_name")));
      }
    }

    EmployeeAlignmentView view() {
      return EmployeeAlignmentView.of(employee, chains.stream().map(Chain::goal).toList());
    }

    private static ChainLink link(Row row) throws SQLException {
      boolean shown = row.flag("shown");
      return new ChainLink(
          row.uuid("id"),
          shown ? row.text("title") : null,
          shown ? row.uuidOrNull("employee_id") : null,
          row.uuidOrNull("org_unit_id"));
    }
  }

  /** A person's own goal, and what stands above it as far as it was read. */
  private record Chain(
      UUID id,
      String externalId,
      String title,
      GoalState state,
      BigDecimal weight,
      @Nullable BigDecimal progress,
      List<ChainLink> links,
      List<InitiativeBrief> ends) {

    static Chain of(Row row) throws SQLException {
      return new Chain(
          row.uuid("id"),
          row.text("external_id"),
          row.text("title"),
          row.choice(GoalState.class, "state"),
          row.number("weight"),
          GoalProgress.of(GoalView.results(row), row.numberOrNull("progress")),
          new ArrayList<>(),
          new ArrayList<>());
    }

    AlignedGoal goal() {
      return new AlignedGoal(
          id,
          externalId,
          title,
          state,
          weight,
          progress,
          List.copyOf(links),
          ends.isEmpty() ? null : ends.getLast());
    }
  }
}
