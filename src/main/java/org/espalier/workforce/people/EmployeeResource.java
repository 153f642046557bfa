package org.espalier.workforce.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Employees over REST. */
@Path("/api/v1/employees")
@Tag(name = "Employees", description = "The people, and who reports to whom.")
@RunOnVirtualThread
class EmployeeResource extends SyncedResource<EmployeeInput, EmployeeView> {

  private final Employees employees;

  EmployeeResource(Employees employees) {
    super(employees);
    this.employees = employees;
  }

  @GET
  @SortedBy({"familyName", "givenName", "externalId", "updatedAt"})
  public Page<EmployeeView> list(
      @BeanParam PageParams page,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("positionId") @Nullable String positionId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return employees.page(
        page,
        EmployeeFilters.of(
            orgUnitId, withinOrgUnitId, jobId, positionId, managerId, withinManagerId, status, q));
  }
}
