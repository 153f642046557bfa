package org.espalier.knowledge.experts;

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

/** Experts over REST. */
@Path("/api/v1/experts")
@Tag(
    name = "Experts",
    description =
        "Who offers help with what. Nobody is opted in by others; every rank is explained.")
@RunOnVirtualThread
class ExpertResource extends SyncedResource<ExpertInput, ExpertView> {

  private final ExpertDirectory directory;

  ExpertResource(Experts experts, ExpertDirectory directory) {
    super(experts);
    this.directory = directory;
  }

  /**
   * Experts, the strongest first; with competencyId those of that competency, ranked by it.
   *
   * @param competencyId with what they shall help
   * @param minLevel how well they must master that, on its scale
   * @param employeeId only this person's entry
   * @param orgUnitId only people of this unit
   * @param withinOrgUnitId only people of this unit and of those below it
   * @param language in which they shall like to talk, BCP 47
   * @param available whether they have time today
   * @param status whether the offer stands
   * @param q words of their name or statement
   */
  @GET
  @SortedBy({"score", "familyName", "externalId", "updatedAt"})
  public Page<ExpertView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("minLevel") @Nullable String minLevel,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("language") @Nullable String language,
      @QueryParam("available") @Nullable String available,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return directory.page(
        page,
        new ExpertSearch(
            competencyId,
            minLevel,
            employeeId,
            orgUnitId,
            withinOrgUnitId,
            language,
            available,
            status,
            q));
  }
}
