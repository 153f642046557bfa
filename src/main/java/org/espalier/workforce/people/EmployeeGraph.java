package org.espalier.workforce.people;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.JobView;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnitView;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** Employees over GraphQL, and what they are related to. */
@Singleton
class EmployeeGraph extends SyncedGraph<EmployeeInput, EmployeeView> {

  private final Employees employees;
  private final Jobs jobs;
  private final OrgUnits units;

  EmployeeGraph(Employees employees, Jobs jobs, OrgUnits units) {
    super(employees, EmployeeView.class);
    this.employees = employees;
    this.jobs = jobs;
    this.units = units;
  }

  @Query
  @Description("The employees whom the caller may see.")
  public Slice<EmployeeView> employees(
      Paging paging,
      @Id @Nullable String orgUnitId,
      @Description("Of this unit and of those below it.") @Id @Nullable String withinOrgUnitId,
      @Id @Nullable String jobId,
      @Description("Who hold this position.") @Id @Nullable String positionId,
      @Description("Who report to this person directly.") @Id @Nullable String managerId,
      @Description("Who report to this person, directly or not, and the person.") @Id
          @Nullable String withinManagerId,
      @Nullable Status status,
      @Description("Words, or beginnings of words, of name, address and external id.")
          @Nullable String q) {
    String state = status == null ? null : status.name();
    return list(
        paging,
        EmployeeFilters.of(
            orgUnitId, withinOrgUnitId, jobId, positionId, managerId, withinManagerId, state, q));
  }

  @Description("Whom the person reports to; null if the caller may not see that person.")
  public List<@Nullable EmployeeView> manager(@Source List<EmployeeView> people) {
    return Referred.by(people, EmployeeView::managerId, employees::all);
  }

  @Description("Who report to the person directly.")
  public List<Slice<EmployeeView>> reports(@Source List<EmployeeView> people, Paging paging) {
    return lists(people, "e.manager_id", paging, new Filters());
  }

  @Description("The job that the person has.")
  public List<@Nullable JobView> job(@Source List<EmployeeView> people) {
    return Referred.by(people, EmployeeView::jobId, jobs::all);
  }

  @Description("The unit that the person belongs to.")
  public List<@Nullable OrgUnitView> orgUnit(@Source List<EmployeeView> people) {
    return Referred.by(people, EmployeeView::orgUnitId, units::all);
  }

  @Description("Who have the job, as far as the caller may see them.")
  public List<Slice<EmployeeView>> holders(@Source List<JobView> jobs, Paging paging) {
    return lists(jobs, "e.job_id", paging, new Filters());
  }

  @Description("Who belong to the unit itself, as far as the caller may see them.")
  public List<Slice<EmployeeView>> members(@Source List<OrgUnitView> units, Paging paging) {
    return lists(units, "e.org_unit_id", paging, new Filters());
  }

  @Description("The employee with all its members.")
  public List<@Nullable EmployeeView> full(@Source List<EmployeeBrief> mentioned) {
    return Referred.by(mentioned, EmployeeBrief::id, employees::all);
  }
}
