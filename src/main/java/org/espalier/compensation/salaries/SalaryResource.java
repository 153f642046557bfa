package org.espalier.compensation.salaries;

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

/** Salaries over REST. */
@Path("/api/v1/salaries")
@Tag(name = "Pay")
@RunOnVirtualThread
class SalaryResource extends SyncedResource<SalaryInput, SalaryView> {

  private final Salaries salaries;

  SalaryResource(Salaries salaries) {
    super(salaries);
    this.salaries = salaries;
  }

  @GET
  @SortedBy({"validFrom", "externalId", "updatedAt"})
  public Page<SalaryView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("status") @Nullable String status) {
    return salaries.page(page, Salaries.filters(employeeId, status));
  }
}
