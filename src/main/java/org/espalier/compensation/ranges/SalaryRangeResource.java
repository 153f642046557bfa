package org.espalier.compensation.ranges;

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

/** Salary ranges over REST. */
@Path("/api/v1/salary-ranges")
@Tag(
    name = "Pay",
    description =
        "Salary ranges and salaries. Only the role compensation and the scope pay see them; every look is on record.")
@RunOnVirtualThread
class SalaryRangeResource extends SyncedResource<SalaryRangeInput, SalaryRangeView> {

  private final SalaryRanges ranges;

  SalaryRangeResource(SalaryRanges ranges) {
    super(ranges);
    this.ranges = ranges;
  }

  /**
   * Lists salary ranges.
   *
   * @param currency only those in this currency
   */
  @GET
  @SortedBy({"externalId", "updatedAt"})
  public Page<SalaryRangeView> list(
      @BeanParam PageParams page,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("currency") @Nullable String currency,
      @QueryParam("status") @Nullable String status) {
    return ranges.page(page, SalaryRanges.filters(jobId, currency, status));
  }
}
