package org.espalier.workforce.jobs;

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

/** Jobs over REST. */
@Path("/api/v1/jobs")
@Tag(
    name = "Jobs",
    description = "Job profiles: what people are employed as, and what is required of them.")
@RunOnVirtualThread
class JobResource extends SyncedResource<JobInput, JobView> {

  private final Jobs jobs;

  JobResource(Jobs jobs) {
    super(jobs);
    this.jobs = jobs;
  }

  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<JobView> list(
      @BeanParam PageParams page,
      @QueryParam("jobFamilyId") @Nullable String jobFamilyId,
      @QueryParam("withinJobFamilyId") @Nullable String withinJobFamilyId,
      @QueryParam("leadershipLevel") @Nullable String leadershipLevel,
      @QueryParam("q") @Nullable String q) {
    return jobs.page(page, JobFilters.of(jobFamilyId, withinJobFamilyId, leadershipLevel, q));
  }
}
