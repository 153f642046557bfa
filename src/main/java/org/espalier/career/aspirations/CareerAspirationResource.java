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
@Tag(
    name = "Career aspirations",
    description = "The jobs and positions that people want to have one day.")
@RunOnVirtualThread
class CareerAspirationResource extends SyncedResource<CareerAspirationInput, CareerAspirationView> {

  private static final String OF_JOB =
      "(a.job_id = :jobId or a.position_id in (select w.id from position w where w.tenant_id = :tenant"
          + " and w.job_id = :jobId and w.deleted_at is null))";

  private final CareerAspirations aspirations;

  CareerAspirationResource(CareerAspirations aspirations) {
    super(aspirations);
    this.aspirations = aspirations;
  }

  /**
   * A page of them.
   *
   * @param jobId the job wanted, or that of the position wanted
   */
  @GET
  @SortedBy({"priority", "externalId", "updatedAt"})
  public Page<CareerAspirationView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("positionId") @Nullable String positionId,
      @QueryParam("horizon") @Nullable String horizon,
      @QueryParam("status") @Nullable String status) {
    return aspirations.page(page, filters(employeeId, jobId, positionId, horizon, status));
  }

  static Filters filters(
      @Nullable String employeeId,
      @Nullable String jobId,
      @Nullable String positionId,
      @Nullable String horizon,
      @Nullable String status) {
    return new Filters()
        .uuid("employeeId", employeeId, "a.employee_id = :employeeId")
        .uuid("jobId", jobId, OF_JOB)
        .uuid("positionId", positionId, "a.position_id = :positionId")
        .choice("horizon", horizon, Horizon.class, "a.horizon = :horizon")
        .choice("status", status, Status.class, "a.active = (:status = 'ACTIVE')");
  }
}
