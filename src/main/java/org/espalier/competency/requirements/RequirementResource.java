package org.espalier.competency.requirements;

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

/** Requirements over REST. */
@Path("/api/v1/requirements")
@Tag(name = "Requirements", description = "What is required of whom, in four tiers.")
@RunOnVirtualThread
class RequirementResource extends SyncedResource<RequirementInput, RequirementView> {

  private final Requirements requirements;

  RequirementResource(Requirements requirements) {
    super(requirements);
    this.requirements = requirements;
  }

  @GET
  @SortedBy({"externalId", "updatedAt"})
  public Page<RequirementView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("jobFamilyId") @Nullable String jobFamilyId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("tier") @Nullable String tier) {
    return requirements.page(
        page, RequirementFilters.of(competencyId, jobId, jobFamilyId, orgUnitId, tier));
  }
}
