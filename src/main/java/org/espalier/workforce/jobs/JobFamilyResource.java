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

/** Job families over REST. */
@Path("/api/v1/job-families")
@Tag(name = "Job families", description = "The tree of families that jobs belong to.")
@RunOnVirtualThread
class JobFamilyResource extends SyncedResource<JobFamilyInput, JobFamilyView> {

  private final JobFamilies families;

  JobFamilyResource(JobFamilies families) {
    super(families);
    this.families = families;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<JobFamilyView> list(
      @BeanParam PageParams page, @QueryParam("parentId") @Nullable String parentId) {
    return families.page(page, JobFamilyFilters.of(parentId));
  }
}
