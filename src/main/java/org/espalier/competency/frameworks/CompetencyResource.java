package org.espalier.competency.frameworks;

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

/** Competencies over REST. */
@Path("/api/v1/competencies")
@Tag(name = "Competencies", description = "What people can be able to do.")
@RunOnVirtualThread
class CompetencyResource extends SyncedResource<CompetencyInput, CompetencyView> {

  private final Competencies competencies;

  CompetencyResource(Competencies competencies) {
    super(competencies);
    this.competencies = competencies;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<CompetencyView> list(
      @BeanParam PageParams page,
      @QueryParam("frameworkId") @Nullable String frameworkId,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("withinCompetencyId") @Nullable String withinCompetencyId,
      @QueryParam("tier") @Nullable String tier,
      @QueryParam("q") @Nullable String q) {
    return competencies.page(
        page, CompetencyFilters.of(frameworkId, parentId, withinCompetencyId, tier, q));
  }
}
