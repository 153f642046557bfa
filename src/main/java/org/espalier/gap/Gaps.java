package org.espalier.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/** The gaps of single people, and what jobs require. */
@ApplicationScoped
public class Gaps {

  private static final String ONE = "= :employee";
  private static final String MANY = "= any(:employees)";
  private static final Query GAP = Query.file("gap/person_gap");
  private static final Query KEPT = filled("now", "kept");
  private static final Query ANEW = filled("now", "anew");
  private static final Query THEN = filled("then", "then");
  private static final Query JOB = Query.file("gap/job_requirements");

  private final Sql sql;
  private final GapPolicy policy;

  Gaps(Sql sql, GapPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * The gap of a person.
   *
   * @param job another job to compare with, or null for the own one
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or UNPROCESSABLE for an
   *     unknown job
   */
  public GapView of(UUID employee, @Nullable UUID job, AsOf asOf) {
    return of(employee, job, asOf, policy.visible());
  }

  /** The gap of a person whom the caller was found to see by another feature's policy. */
  public GapView ofVisible(UUID employee, @Nullable UUID job, AsOf asOf) {
    return of(employee, job, asOf, Condition.ALL);
  }

  /**
   * The gaps of several people; those whom the caller may not see are left out.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for an unknown job
   */
  public Map<UUID, GapView> of(Collection<UUID> employees, @Nullable UUID job, AsOf asOf) {
    return of(employees, job, asOf, policy.visible());
  }

  /** The gaps of several people whom the caller was found to see by another feature's policy. */
  public Map<UUID, GapView> ofVisible(Collection<UUID> employees, @Nullable UUID job, AsOf asOf) {
    return of(employees, job, asOf, Condition.ALL);
  }

  private Map<UUID, GapView> of(
      Collection<UUID> employees, @Nullable UUID job, AsOf asOf, Condition visible) {
    Args args = args(job, asOf, visible).uuids("employees", employees);
    Map<UUID, List<Found>> found = new LinkedHashMap<>();
    found(MANY, asOf, visible, args)
        .forEach(
            row -> found.computeIfAbsent(row.employee().id(), _ -> new ArrayList<>()).add(row));
    Map<UUID, GapView> gaps = new LinkedHashMap<>();
    found.forEach((employee, rows) -> gaps.put(employee, gap(rows, job, asOf)));
    return gaps;
  }

  private GapView of(UUID employee, @Nullable UUID job, AsOf asOf, Condition visible) {
    List<Found> found =
        found(ONE, asOf, visible, args(job, asOf, visible).and("employee", employee));
    if (found.isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    return gap(found, job, asOf);
  }

  /** Today's gaps are read as kept; again and weighed anew only if something ran out since. */
  private List<Found> found(String is, AsOf asOf, Condition visible, Args args) {
    Query first = (asOf.now() ? KEPT : THEN).with("is", is).with("visible", visible.sql());
    List<Found> found = sql.list(first, args, new Reading()::row);
    return found.stream().noneMatch(Found::stale)
        ? found
        : sql.list(ANEW.with("is", is).with("visible", visible.sql()), args, new Reading()::row);
  }

  private static Args args(@Nullable UUID job, AsOf asOf, Condition visible) {
    return Args.of("job", job).and("asOf", asOf.at()).and("day", asOf.day()).and(visible.args());
  }

  private static GapView gap(List<Found> found, @Nullable UUID job, AsOf asOf) {
    Found first = found.getFirst();
    if (job != null && first.target().job() == null) {
      Faults faults = new Faults();
      faults.add("?jobId", FaultCode.UNKNOWN_REFERENCE, "There is no such job.");
      faults.throwIfAny();
    }
    List<GapItem> items = found.stream().map(Found::item).filter(Objects::nonNull).toList();
    return GapView.of(first.employee(), first.target(), asOf.shown(), items);
  }

  /** What a job requires from all tiers that hold for it today. */
  public List<EffectiveRequirement> required(UUID job, AsOf asOf) {
    return required(List.of(job), asOf).getOrDefault(job, List.of());
  }

  /** What each of several jobs requires. */
  public Map<UUID, List<EffectiveRequirement>> required(Collection<UUID> jobs, AsOf asOf) {
    Map<UUID, List<EffectiveRequirement>> found = new LinkedHashMap<>();
    jobs.forEach(job -> found.put(job, new ArrayList<>()));
    sql.list(
        JOB,
        Args.none().uuids("jobs", jobs).and("day", asOf.day()),
        row ->
            Objects.requireNonNull(found.get(row.uuid("job_id")))
                .add(EffectiveRequirement.of(row)));
    return found;
  }

  private static Query filled(String when, String rated) {
    return GAP.with("person", Query.file("gap/person_" + when).toString())
        .with("policy", Query.file("competency/policy_" + when).toString())
        .with("required", Query.file("competency/required_" + when).toString())
        .with("rated", Query.file("gap/rated_" + rated).toString());
  }

  private record Found(
      EmployeeBrief employee, GapTarget target, @Nullable GapItem item, boolean stale) {}

  /** Reads rows; who it is and what for only where that is not as in the row before. */
  private static final class Reading {

    private @Nullable EmployeeBrief employee;
    private @Nullable GapTarget target;

    Found row(Row row) throws SQLException {
      UUID id = row.uuid("employee_id");
      EmployeeBrief who = employee;
      GapTarget what = target;
      if (who == null || what == null || !who.id().equals(id)) {
        who =
            new EmployeeBrief(
                id,
                row.text("employee_external_id"),
                row.text("given_name"),
                row.text("family_name"));
        what = target(row);
        employee = who;
        target = what;
      }
      boolean required = row.uuidOrNull("competency_id") != null;
      return new Found(
          who, what, required ? GapItem.of(row, SeverityBands.USUAL) : null, row.flag("stale"));
    }

    private static GapTarget target(Row row) throws SQLException {
      UUID job = row.uuidOrNull("job_id");
      return new GapTarget(
          row.flag("own_job") ? GapTarget.Type.CURRENT_JOB : GapTarget.Type.JOB,
          job == null
              ? null
              : new JobBrief(job, row.text("job_external_id"), row.text("job_title")));
    }
  }
}
