package org.espalier.competency.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.competency.frameworks.FrameworkChanged;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.people.PeopleLock;

/**
 * What evidence amounts to: kept in step with it, and explained. The rules stand in {@code
 * sql/competency/resolved.sql}.
 */
@ApplicationScoped
public class Proficiencies {

  private static final Query KEEP = Query.file("competency/keep_proficiency");
  private static final Query OF_FRAMEWORKS = Query.file("competency/evidence_of_frameworks");
  private static final Query EXPLAIN_NOW =
      Query.file("competency/person_proficiencies")
          .with("policy", Query.file("competency/policy_now").toString());
  private static final Query EXPLAIN_THEN =
      Query.file("competency/person_proficiencies")
          .with("policy", Query.file("competency/policy_then").toString());
  private static final Query KEPT = Query.file("competency/kept_proficiencies");

  private static final Query PERSON =
      Query.of(
          "select e.id from employee e where e.tenant_id = :tenant and e.id = any(:ids) and e.deleted_at is null and {visible}");

  private final Sql sql;
  private final EvidencePolicy policy;
  private final PeopleLock lock;
  private final Event<ProficiencyChanged> changes;

  Proficiencies(
      Sql sql, EvidencePolicy policy, PeopleLock lock, Event<ProficiencyChanged> changes) {
    this.sql = sql;
    this.policy = policy;
    this.lock = lock;
    this.changes = changes;
  }

  /**
   * Weighs the evidence of pairs of person and competency anew, in the transaction that changed it.
   */
  public void keep(List<UUID> employees, List<UUID> competencies) {
    if (employees.isEmpty()) {
      return;
    }
    lock.hold(employees);
    sql.update(
        KEEP,
        Args.of("asOf", Moments.now())
            .uuids("employees", employees)
            .uuids("competencies", competencies));
    changes.fire(new ProficiencyChanged(employees, competencies));
  }

  /** Another rule may make something else of the same evidence. */
  void reweigh(@Observes FrameworkChanged changed) {
    List<UUID> employees = new ArrayList<>();
    List<UUID> competencies = new ArrayList<>();
    sql.list(
        OF_FRAMEWORKS,
        Args.none().uuids("frameworks", changed.frameworkIds()),
        row ->
            employees.add(row.uuid("employee_id")) && competencies.add(row.uuid("competency_id")));
    keep(employees, competencies);
  }

  /**
   * Everything that is known of a person at a moment, each with the reasons.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND
   */
  public List<ProficiencyView> of(UUID employee, AsOf asOf) {
    List<ProficiencyView> found = of(List.of(employee), asOf).get(employee);
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return found;
  }

  /** The same of several people; those whom the caller may not see are left out. */
  Map<UUID, List<ProficiencyView>> of(Collection<UUID> employees, AsOf asOf) {
    Condition visible = policy.visible("e.id");
    Args people = Args.none().uuids("ids", employees).and(visible.args());
    Map<UUID, Map<UUID, ProficiencyView.Builder>> found = new LinkedHashMap<>();
    sql.list(
        PERSON.with("visible", visible.sql()),
        people,
        row -> found.put(row.uuid("id"), new LinkedHashMap<>()));
    ScaleLevels levels = new ScaleLevels();
    sql.list(
        asOf.now() ? EXPLAIN_NOW : EXPLAIN_THEN,
        Args.none().uuids("employees", found.keySet()).and("asOf", asOf.at()),
        row ->
            Objects.requireNonNull(found.get(row.uuid("employee_id")))
                .computeIfAbsent(row.uuid("competency_id"), _ -> new ProficiencyView.Builder())
                .add(row, levels));
    Map<UUID, List<ProficiencyView>> views = new LinkedHashMap<>();
    found.forEach((person, known) ->
        views.put(person, known.values().stream().map(ProficiencyView.Builder::build).toList()));
    return views;
  }

  /**
   * The levels of several people today, by competency; empty maps for those of whom none is known.
   */
  public Map<UUID, Map<UUID, BigDecimal>> levels(Collection<UUID> employees) {
    Map<UUID, Map<UUID, BigDecimal>> levels = new LinkedHashMap<>();
    of(employees)
        .forEach((person, known) -> {
          Map<UUID, BigDecimal> own = new LinkedHashMap<>();
          known.forEach(one -> own.put(one.competency().id(), one.level()));
          levels.put(person, own);
        });
    return levels;
  }

  /** What is known of several people today, without what was left out. */
  public Map<UUID, List<ProficiencyBrief>> of(Collection<UUID> employees) {
    Map<UUID, List<ProficiencyBrief>> found = new LinkedHashMap<>();
    employees.forEach(employee -> found.put(employee, new ArrayList<>()));
    sql.list(
        KEPT,
        Args.of("asOf", Moments.now()).uuids("employees", employees),
        row ->
            found
                .computeIfAbsent(row.uuid("employee_id"), _ -> new ArrayList<>())
                .add(ProficiencyBrief.of(row)));
    return found;
  }
}
