package org.espalier.career.aspirations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Career aspirations over REST. */
@Path("/api/v1/career-aspirations")
@Tag(name = "Career aspirations", description = "The jobs that people want to have one day.")
@RunOnVirtualThread
class CareerAspirationResource extends SyncedResource<CareerAspirationInput, CareerAspirationView> {

  private final CareerAspirations aspirations;

  CareerAspirationResource(CareerAspirations aspirations) {
    super(aspirations);
    this.aspirations = aspirations;
  }

  @GET
  @SortedBy({"priority", "externalId", "updatedAt"})
  public Page<CareerAspirationView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("horizon") @Nullable String horizon,
      @QueryParam("status") @Nullable String status) {
    return aspirations.page(page, filters(employeeId, jobId, horizon, status));
  }

  static Filters filters(
      @Nullable String employeeId,
      @Nullable String jobId,
      @Nullable String horizon,
      @Nullable String status) {
    return new Filters()
        .uuid("employeeId", employeeId, "a.employee_id = :employeeId")
        .uuid("jobId", jobId, "a.job_id = :jobId")
        .choice("horizon", horizon, Horizon.class, "a.horizon = :horizon")
        .choice("status", status, Status.class, "a.active = (:status = 'ACTIVE')");
  }
}
