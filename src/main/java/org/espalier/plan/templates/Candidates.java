package org.espalier.plan.templates;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.plan.plans.PlanPolicy;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.audience.Audience;
import org.espalier.workforce.audience.Audiences;
import org.espalier.workforce.audience.PersonFacts;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** Finds the people whom a template is applied to. */
@Singleton
class Candidates {

  private static final Query PEOPLE = Query.file("plan/template_people");
  private static final String EMPLOYED = "e.active and e.deleted_at is null";

  private final Sql sql;
  private final PlanPolicy policy;
  private final Audiences audiences;

  Candidates(Sql sql, PlanPolicy policy, Audiences audiences) {
    this.sql = sql;
    this.policy = policy;
    this.audiences = audiences;
  }

  /**
   * The next people in the order of their ids, one more than asked for if there are more.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for people who are named
   *     and not there for the caller
   */
  List<Candidate> of(TemplateView template, ApplicationRequest request, LocalDate start, int most) {
    Condition visible = policy.visible("e.id");
    Condition filter = filter(template, request, visible);
    Args args =
        Args.of("template", template.id())
            .and("start", start)
            .and("after", request.after() == null ? new UUID(0, 0) : request.after())
            .and("most", most + 1)
            .and(filter.args())
            .and(visible.args());
    List<Candidate> found =
        sql.list(
            PEOPLE.with("filter", filter.sql()).with("visible", visible.sql()),
            args,
            Candidate::of);
    if (request.employeeIds() != null && request.after() == null) {
      requireAll(request.employeeIds(), found);
    }
    return found;
  }

  private Condition filter(TemplateView template, ApplicationRequest request, Condition visible) {
    if (request.employeeIds() != null) {
      return people(request.employeeIds());
    }
    if (template.job() != null) {
      return Condition.of("e.job_id = :job", Args.of("job", template.job().id()));
    }
    String audience = template.audience();
    if (audience == null) {
      Faults faults = new Faults();
      faults.add(
          "/employeeIds",
          FaultCode.REQUIRED,
          "The template is meant for no job and no audience: name the people.");
      faults.throwIfAny();
    }
    Condition employed = Condition.and(List.of(Condition.of(EMPLOYED), visible));
    return people(
        audiences.matching(Audience.of(audience), employed).stream().map(PersonFacts::id).toList());
  }

  private static Condition people(List<UUID> ids) {
    return Condition.of("e.id = any(:people)", Args.none().uuids("people", ids));
  }

  private static void requireAll(List<UUID> named, List<Candidate> found) {
    Set<UUID> known = new HashSet<>();
    found.forEach(one -> known.add(one.employee().id()));
    Faults faults = new Faults();
    List<UUID> all = new ArrayList<>(named);
    for (int i = 0; i < all.size(); i++) {
      if (!known.contains(all.get(i))) {
        faults.add(
            "/employeeIds/" + i,
            FaultCode.UNKNOWN_REFERENCE,
            "There is no active employee \"" + all.get(i) + "\".");
      }
    }
    faults.throwIfAny();
  }

  /**
   * Somebody who may get a plan.
   *
   * @param managed whether there is a manager
   * @param plan the plan of this template that the person has
   */
  record Candidate(EmployeeBrief employee, boolean managed, @Nullable UUID plan) {

    static Candidate of(Row row) throws SQLException {
      return new Candidate(
          new EmployeeBrief(
              row.uuid("id"),
              row.text("external_id"),
              row.text("given_name"),
              row.text("family_name")),
          row.flag("managed"),
          row.uuidOrNull("plan_id"));
    }
  }
}
