package org.espalier.plan.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.workforce.organisation.OrgUnits;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which lists of development plans, and the groups whose plans are counted, can be
 * narrowed: over {@code development_plan p} and its {@code employee e}.
 */
public final class PlanFilters {

  private static final Pattern DAYS = Pattern.compile("P(0|[1-9][0-9]{0,4})D");
  private static final String WITH_ITEM =
      "p.id in (select y.plan_id from plan_item y where y.tenant_id = :tenant and ";
  private static final String WITH_ACTION =
      "p.id in (select z.plan_id from plan_action z where z.tenant_id = :tenant and ";
  private static final String LAST_PROGRESS = Query.file("plan/last_progress").piece();
  private static final String UNSERVED = Query.file("plan/unserved_item").piece();

  private final Filters filters = new Filters();

  /** Only what concerns people of a group. */
  public PlanFilters of(
      @Nullable String orgUnitId,
      @Nullable String withinOrgUnitId,
      @Nullable String jobId,
      @Nullable String managerId,
      @Nullable String withinManagerId) {
    filters
        .uuid("orgUnitId", orgUnitId, "e.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
        .uuid("jobId", jobId, "e.job_id = :jobId")
        .uuid("managerId", managerId, "e.manager_id = :managerId")
        .uuid(
            "withinManagerId", withinManagerId, Employees.TREE.within("e.id", ":withinManagerId"));
    return this;
  }

  /** Only plans of a person, of a kind. */
  PlanFilters plan(
      @Nullable String employeeId,
      @Nullable String targetJobId,
      @Nullable String copiedFromId,
      @Nullable String templateId,
      @Nullable String state) {
    filters
        .uuid("employeeId", employeeId, "p.employee_id = :employeeId")
        .uuid("targetJobId", targetJobId, "p.target_job_id = :targetJobId")
        .uuid("copiedFromId", copiedFromId, "p.copied_from_id = :copiedFromId")
        .uuid("templateId", templateId, "p.template_id = :templateId")
        .choice("state", state, PlanState.class, "p.state = :state");
    return this;
  }

  /** Only plans that something belongs to: an item of theirs, or what came of it. */
  PlanFilters having(
      @Nullable String itemId,
      @Nullable String competencyId,
      @Nullable String assignmentId,
      @Nullable String completionId,
      @Nullable String evidenceId) {
    filters
        .uuid("itemId", itemId, WITH_ITEM + "y.id = :itemId)")
        .uuid("competencyId", competencyId, WITH_ITEM + "y.competency_id = :competencyId)")
        .uuid("assignmentId", assignmentId, WITH_ACTION + "z.assignment_id = :assignmentId)")
        .uuid(
            "completionId",
            completionId,
            WITH_ACTION
                + "z.assignment_id = (select cc.assignment_id from completion cc"
                + " where cc.tenant_id = :tenant and cc.id = :completionId))")
        .uuid(
            "evidenceId",
            evidenceId,
            "("
                + WITH_ITEM
                + "y.evidence_id = :evidenceId) or "
                + WITH_ACTION
                + "z.assignment_id in (select cc.assignment_id from evidence x"
                + " join completion cc on cc.tenant_id = :tenant and cc.id = x.origin_id"
                + " where x.tenant_id = :tenant and x.id = :evidenceId)))");
    return this;
  }

  /** Only plans that want looking at, or only the others. */
  PlanFilters standing(
      @Nullable String overdue, @Nullable String stalledFor, @Nullable String unserved) {
    filters.flag("overdue", overdue, overdue(Moments.today()));
    if (stalledFor != null) {
      int days = days("stalledFor", stalledFor, filters.params(), 0);
      Instant since = Moments.now().minus(days, ChronoUnit.DAYS);
      filters.add(
          Condition.of(
              "(p.state = 'ACTIVE' and " + LAST_PROGRESS + " < :stalled)",
              Args.of("stalled", since)));
    }
    filters.flag(
        "unserved",
        unserved,
        Condition.of(
            "(p.state not in ('COMPLETED', 'CANCELLED') and exists (select 1 from plan_item i"
                + " where i.tenant_id = :tenant and i.plan_id = p.id and i.state = 'OPEN' and "
                + UNSERVED
                + "))",
            Args.of("today", Moments.today())));
    return this;
  }

  /** The same rule as {@link PlanItemView#overdue}. */
  private static Condition overdue(LocalDate today) {
    return Condition.of(
        "(p.state = 'ACTIVE' and exists (select 1 from plan_item i where i.tenant_id = :tenant"
            + " and i.plan_id = p.id and i.state = 'OPEN' and coalesce(i.due, p.period_end) < :today))",
        Args.of("today", today));
  }

  /** Whole days, written as P30D; what is wrong becomes a fault of the parameter. */
  public static int days(String name, @Nullable String text, Params params, int usual) {
    if (text == null) {
      return usual;
    }
    Matcher days = DAYS.matcher(text);
    if (!days.matches()) {
      params
          .faults()
          .add("?" + name, FaultCode.INVALID_FORMAT, "This must be whole days such as P30D.");
      return usual;
    }
    return Integer.parseInt(days.group(1));
  }

  /** What was asked for, for a list. */
  Filters filters() {
    return filters;
  }

  /** What was asked for, as one condition. */
  public Condition condition() {
    return Condition.and(filters.conditions());
  }

  /** For reading further parameters. */
  public Params params() {
    return filters.params();
  }
}
