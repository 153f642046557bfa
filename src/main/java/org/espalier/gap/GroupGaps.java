package org.espalier.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.gap.cases.CellKeys;
import org.espalier.gap.cases.NoiseSecrets;
import org.espalier.gap.cases.Protection;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** The gaps of groups: one statement, whatever the group's size. */
@ApplicationScoped
public class GroupGaps {

  /** The smallest group that callers see who may not see its members. */
  public static final int MIN_GROUP_SIZE = Protection.MIN_GROUP_SIZE;

  /** What stands for a person in the keys of cells: nothing that one could choose. */
  public static final String NUMBER = "uuid_hash_extended(p.id, 0)";

  /** The same where no keys are made. */
  public static final String UNNUMBERED = "0";

  private static final int DAY = "2026-01-01".length();
  private static final Query NOW = Query.file("gap/group_gap");
  private static final Query THEN = Query.file("gap/group_gap_then").with("span", "true");
  private static final Query DEMANDS_NOW = Query.file("gap/group_demands");
  private static final Query DEMANDS_THEN =
      Query.file("gap/group_demands_then").with("span", "true");
  private static final Query POPULATION = Query.file("gap/group_population");

  private final Sql sql;
  private final GapPolicy policy;
  private final Initiatives initiatives;
  private final NoiseSecrets secrets;
  private final GapCounts counts;

  GroupGaps(
      Sql sql, GapPolicy policy, Initiatives initiatives, NoiseSecrets secrets, GapCounts counts) {
    this.sql = sql;
    this.policy = policy;
    this.initiatives = initiatives;
    this.secrets = secrets;
    this.counts = counts;
  }

  /**
   * The gap of the people of a group whom the caller may see.
   *
   * @throws ProblemException FORBIDDEN for a choice of people that protected answers are not given
   *     for
   */
  public GroupGapView analyse(GroupGapRequest request) {
    Params params = new Params();
    AsOf asOf = AsOf.parse("/asOf", request.asOf(), params);
    params.done();
    boolean guarded = policy.groupsOnly();
    if (guarded) {
      requirePlain(request);
    }
    Against against = against(request.initiativeId());
    Condition filter = people(request);
    Condition counted = policy.counted();
    Args args =
        against
            .args(asOf)
            .and("moderate", SeverityBands.USUAL.moderate())
            .and("high", SeverityBands.USUAL.high())
            .and(filter.args())
            .and(counted.args());
    Condition competencies = competencies(request.competencyIds());
    Query query =
        statement(asOf, against)
            .with("filter", filter.sql())
            .with("visible", counted.sql())
            .with("number", guarded ? NUMBER : UNNUMBERED)
            .with("competencies", competencies.sql());
    List<GroupGapRow> rows = sql.list(query, args.and(competencies.args()), GroupGapRow::of);
    counts.group();
    long population = rows.isEmpty() ? population(filter, counted) : rows.getFirst().population();
    boolean suppressed = guarded && population < MIN_GROUP_SIZE;
    List<GroupGapItem> items = suppressed ? List.of() : guarded ? guarded(rows) : exact(rows);
    return new GroupGapView(
        asOf.shown(),
        against.initiative(),
        population,
        suppressed,
        MIN_GROUP_SIZE,
        suppressed
            ? null
            : items.stream().map(GroupGapItem::priority).reduce(BigDecimal.ZERO, BigDecimal::add),
        guarded ? Protection.USUAL : null,
        suppressed ? 0 : rows.size() - items.size(),
        items);
  }

  private static List<GroupGapItem> exact(List<GroupGapRow> rows) {
    return rows.stream().map(GroupGapRow::exact).toList();
  }

  private List<GroupGapItem> guarded(List<GroupGapRow> rows) {
    CellKeys keys = secrets.keys();
    return rows.stream()
        .filter(row -> row.cases().required() >= MIN_GROUP_SIZE)
        .map(row -> row.guarded(keys))
        .toList();
  }

  /** Protected answers are about units, jobs and families on days; not about people one picks. */
  private static void requirePlain(GroupGapRequest request) {
    if (request.employeeIds() != null
        || request.managerId() != null
        || request.withinManagerId() != null
        || (request.asOf() != null && request.asOf().length() > DAY)) {
      throw CommonProblem.FORBIDDEN.because(
          "Groups of people whom you may not see are chosen by unit, job or job family, and today or as of a day.");
    }
  }

  private static Query statement(AsOf asOf, Against against) {
    if (against.initiative() == null) {
      return asOf.now() ? NOW : THEN;
    }
    return asOf.now() ? DEMANDS_NOW : DEMANDS_THEN;
  }

  private Against against(@Nullable UUID initiative) {
    if (initiative == null) {
      return Against.job(null);
    }
    return Against.initiative(
        initiatives
            .brief(initiative)
            .orElseThrow(() ->
                new ProblemException(
                    List.of(
                        new Fault(
                            "/initiativeId",
                            FaultCode.UNKNOWN_REFERENCE,
                            "There is no such initiative.")))));
  }

  /** Only asked for groups of whom nothing is required. */
  private long population(Condition filter, Condition counted) {
    Query query = POPULATION.with("filter", filter.sql()).with("visible", counted.sql());
    return sql.only(query, filter.args().and(counted.args()), row -> row.longCount("population"));
  }

  /** Whom a request is about, over employee {@code e}. */
  public static Condition people(GroupGapRequest request) {
    List<Condition> conditions = new ArrayList<>();
    add(conditions, "orgUnit", request.orgUnitId(), "e.org_unit_id = :orgUnit");
    add(
        conditions,
        "withinOrgUnit",
        request.withinOrgUnitId(),
        OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnit"));
    add(conditions, "job", request.jobId(), "e.job_id = :job");
    add(
        conditions,
        "withinJobFamily",
        request.withinJobFamilyId(),
        "e.job_id in (select m.id from job m where m.tenant_id = :tenant and "
            + JobFamilies.TREE.within("m.job_family_id", ":withinJobFamily")
            + ")");
    add(conditions, "manager", request.managerId(), "e.manager_id = :manager");
    add(
        conditions,
        "withinManager",
        request.withinManagerId(),
        Employees.TREE.within("e.id", ":withinManager"));
    if (request.employeeIds() != null) {
      conditions.add(
          Condition.of("e.id = any(:people)", Args.none().uuids("people", request.employeeIds())));
    }
    return Condition.and(conditions);
  }

  private static Condition competencies(@Nullable List<UUID> ids) {
    return ids == null
        ? Condition.ALL
        : Condition.of(
            "q.competency_id = any(:competencies)", Args.none().uuids("competencies", ids));
  }

  private static void add(
      List<Condition> conditions, String name, @Nullable UUID id, String condition) {
    if (id != null) {
      conditions.add(Condition.of(condition, Args.of(name, id)));
    }
  }
}
