package org.espalier.workforce.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** Employees over REST. */
@Path("/api/v1/employees")
@Tag(name = "Employees", description = "The people, and who reports to whom.")
@RunOnVirtualThread
class EmployeeResource extends SyncedResource<EmployeeInput, EmployeeView> {

  /** What of an employee is searched, as indexed. */
  static final String DOCUMENT =
      "to_tsvector('simple', e.given_name || ' ' || e.family_name || ' ' || coalesce(e.email, '') || ' '"
          + " || e.external_id)";

  private final Employees employees;

  EmployeeResource(Employees employees) {
    super(employees);
    this.employees = employees;
  }

  @GET
  public Page<EmployeeView> list(
      @BeanParam PageParams page,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return employees.page(
        page,
        new Filters()
            .uuid("orgUnitId", orgUnitId, "e.org_unit_id = :orgUnitId")
            .uuid(
                "withinOrgUnitId",
                withinOrgUnitId,
                OrgUnits.TREE.within("e.org_unit_id", ":withinOrgUnitId"))
            .uuid("jobId", jobId, "e.job_id = :jobId")
            .uuid("managerId", managerId, "e.manager_id = :managerId")
            .uuid(
                "withinManagerId",
                withinManagerId,
                Employees.TREE.within("e.id", ":withinManagerId"))
            .choice("status", status, Status.class, "e.active = (:status = 'ACTIVE')")
            .search(q, DOCUMENT));
  }
}
