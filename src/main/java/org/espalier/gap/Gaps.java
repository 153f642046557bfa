package org.espalier.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The gaps of single people, and what jobs require. */
@ApplicationScoped
public class Gaps {

  private static final String ONE = "= :employee";
  private static final String MANY = "= any(:employees)";
  private static final Query GAP = Query.file("gap/person_gap");
  private static final Queries TIERS = Queries.of(Gaps::tiers);
  private static final Queries DEMANDS = Queries.of(Gaps::demands);
  private static final Query JOB = Query.file("gap/job_requirements");
  private static final Query NEEDS = Query.file("gap/job_needs");

  private final Sql sql;
  private final GapPolicy policy;
  private final Initiatives initiatives;
  private final GapCounts counts;

  Gaps(Sql sql, GapPolicy policy, Initiatives initiatives, GapCounts counts) {
    this.sql = sql;
    this.policy = policy;
    this.initiatives = initiatives;
    this.counts = counts;
  }

  /**
   * The gap of a person.
   *
   * @param job another job to compare with, or null for the own one
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or UNPROCESSABLE for an
   *     unknown job
   */
  public GapView of(UUID employee, @Nullable UUID job, AsOf asOf) {
    return of(employee, Against.job(job), asOf, policy.visible());
  }

  /**
   * What a strategic initiative asks for against what a person can do.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or UNPROCESSABLE for an
   *     unknown initiative
   */
  public GapView ofInitiative(UUID employee, UUID initiative, AsOf asOf) {
    return of(employee, Against.initiative(known(initiative)), asOf, policy.visible());
  }

  /** The same for several people; those whom the caller may not see are left out. */
  public Map<UUID, GapView> ofInitiative(Collection<UUID> employees, UUID initiative, AsOf asOf) {
    return of(employees, Against.initiative(known(initiative)), asOf, policy.visible());
  }

  private InitiativeBrief known(UUID initiative) {
    return initiatives
        .brief(initiative)
        .orElseThrow(() -> unknown("?initiativeId", "There is no such initiative."));
  }

  /** The gap of a person whom the caller was found to see by another feature's policy. */
  public GapView ofVisible(UUID employee, @Nullable UUID job, AsOf asOf) {
    return of(employee, Against.job(job), asOf, Condition.ALL);
  }

  /**
   * The gaps of several people; those whom the caller may not see are left out.
   *
   * @throws org.espalier.platform.problem.ProblemException UNPROCESSABLE for an unknown job
   */
  public Map<UUID, GapView> of(Collection<UUID> employees, @Nullable UUID job, AsOf asOf) {
    return of(employees, Against.job(job), asOf, policy.visible());
  }

  /** The gaps of several people whom the caller was found to see by another feature's policy. */
  public Map<UUID, GapView> ofVisible(Collection<UUID> employees, @Nullable UUID job, AsOf asOf) {
    return of(employees, Against.job(job), asOf, Condition.ALL);
  }

  private Map<UUID, GapView> of(
      Collection<UUID> employees, Against against, AsOf asOf, Condition visible) {
    Args args = against.args(asOf).and(visible.args()).uuids("employees", employees);
    Map<UUID, List<GapReading.Found>> found = new LinkedHashMap<>();
    found(MANY, against, asOf, visible, args)
        .forEach(
            row -> found.computeIfAbsent(row.employee().id(), _ -> new ArrayList<>()).add(row));
    Map<UUID, GapView> gaps = new LinkedHashMap<>();
    found.forEach((employee, rows) -> gaps.put(employee, gap(rows, against, asOf)));
    counts.people(gaps.size());
    return gaps;
  }

  private GapView of(UUID employee, Against against, AsOf asOf, Condition visible) {
    Args args = against.args(asOf).and(visible.args()).and("employee", employee);
    List<GapReading.Found> found = found(ONE, against, asOf, visible, args);
    if (found.isEmpty()) {
      throw CommonProblem.NOT_FOUND.because("There is no such employee.");
    }
    counts.people(1);
    return gap(found, against, asOf);
  }

  /** Today's gaps are read as kept; again and weighed anew only if something ran out since. */
  private List<GapReading.Found> found(
      String is, Against against, AsOf asOf, Condition visible, Args args) {
    Queries queries = against.initiative() == null ? TIERS : DEMANDS;
    Query first = asOf.now() ? queries.kept() : queries.then();
    List<GapReading.Found> found = read(first, is, visible, args, against);
    return found.stream().noneMatch(GapReading.Found::stale)
        ? found
        : read(queries.anew(), is, visible, args, against);
  }

  private List<GapReading.Found> read(
      Query query, String is, Condition visible, Args args, Against against) {
    return sql.list(
        query.with("is", is).with("visible", visible.sql()), args, new GapReading(against)::row);
  }

  private static GapView gap(List<GapReading.Found> found, Against against, AsOf asOf) {
    GapReading.Found first = found.getFirst();
    if (against.job() != null && first.target().job() == null) {
      throw unknown("?jobId", "There is no such job.");
    }
    List<GapItem> items =
        found.stream().map(GapReading.Found::item).filter(Objects::nonNull).toList();
    return GapView.of(first.employee(), first.target(), asOf.shown(), items);
  }

  private static ProblemException unknown(String parameter, String words) {
    return new ProblemException(List.of(new Fault(parameter, FaultCode.UNKNOWN_REFERENCE, words)));
  }

  /** A condition: the caller may see the gaps of the employee in {@code column}. */
  public Condition visible(String column) {
    return policy.visible(column);
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

  /** Which levels each of several jobs requires; made for many jobs at once. */
  public Map<UUID, List<Need>> needs(Collection<UUID> jobs, AsOf asOf) {
    Map<UUID, List<Need>> found = new LinkedHashMap<>();
    jobs.forEach(job -> found.put(job, new ArrayList<>()));
    sql.list(
        NEEDS,
        Args.none().uuids("jobs", jobs).and("day", asOf.day()),
        row -> Objects.requireNonNull(found.get(row.uuid("job_id"))).add(Need.of(row)));
    return found;
  }

  private static String tiers(String when) {
    return Query.file("competency/required_" + when) + ", " + Query.file("competency/effective");
  }

  private static String demands(String when) {
    return Query.file("gap/demanded_" + when) + ", " + Query.file("gap/effective_demands");
  }

  /**
   * The statement in its three forms.
   *
   * @param kept today's answer, as proficiencies are kept
   * @param anew today's answer, where evidence ran out since
   * @param then the answer of any moment
   */
  private record Queries(Query kept, Query anew, Query then) {

    static Queries of(UnaryOperator<String> asked) {
      return new Queries(
          filled("now", "kept", asked),
          filled("now", "anew", asked),
          filled("then", "then", asked));
    }

    private static Query filled(String when, String rated, UnaryOperator<String> asked) {
      return GAP.with("person", Query.file("gap/person_" + when).toString())
          .with("policy", Query.file("competency/policy_" + when).toString())
          .with("asked", asked.apply(when))
          .with("rated", Query.file("gap/rated_" + rated).toString());
    }
  }
}
