package org.espalier.competency.requirements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
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
  public Page<RequirementView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("jobFamilyId") @Nullable String jobFamilyId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("tier") @Nullable String tier) {
    return requirements.page(
        page,
        new Filters()
            .uuid("competencyId", competencyId, "r.competency_id = :competencyId")
            .uuid("jobId", jobId, "r.job_id = :jobId")
            .uuid("jobFamilyId", jobFamilyId, "r.job_family_id = :jobFamilyId")
            .uuid("orgUnitId", orgUnitId, "r.org_unit_id = :orgUnitId")
            .choice("tier", tier, Tier.class, "r.tier = :tier"));
  }
}
