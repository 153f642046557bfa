package org.espalier.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
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

  private static final Query GAP = Query.file("gap/person_gap");
  private static final Query NOW =
      filled("now", "gap/stale_of_person")
          .with("actual", "case when k.fresh_until <= :asOf then d.level else k.level end")
          .with("deciding", "case when k.fresh_until <= :asOf then d.deciding else k.deciding end");
  private static final Query THEN =
      filled("then", "gap/observed_of_person")
          .with("actual", "d.level")
          .with("deciding", "d.deciding");
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

  private GapView of(UUID employee, @Nullable UUID job, AsOf asOf, Condition visible) {
    Query query = (asOf.now() ? NOW : THEN).with("visible", visible.sql());
    Args args =
        Args.of("employee", employee)
            .and("job", job)
            .and("asOf", asOf.at())
            .and("day", asOf.day())
            .and(visible.args());
    List<Found> found = sql.list(query, args, Found::of);
    if (found.isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
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
    return sql.list(JOB, Args.of("job", job).and("day", asOf.day()), EffectiveRequirement::of);
  }

  private static Query filled(String when, String wanted) {
    return GAP.with("person", Query.file("gap/person_" + when).toString())
        .with("policy", Query.file("competency/policy_" + when).toString())
        .with("required", Query.file("competency/required_" + when).toString())
        .with("wanted", Query.file(wanted).toString());
  }

  private record Found(EmployeeBrief employee, GapTarget target, @Nullable GapItem item) {

    static Found of(Row row) throws SQLException {
      UUID job = row.uuidOrNull("job_id");
      return new Found(
          new EmployeeBrief(
              row.uuid("employee_id"),
              row.text("employee_external_id"),
              row.text("given_name"),
              row.text("family_name")),
          new GapTarget(
              row.flag("own_job") ? GapTarget.Type.CURRENT_JOB : GapTarget.Type.JOB,
              job == null
                  ? null
                  : new JobBrief(job, row.text("job_external_id"), row.text("job_title"))),
          row.uuidOrNull("competency_id") == null ? null : GapItem.of(row, SeverityBands.USUAL));
    }
  }
}
