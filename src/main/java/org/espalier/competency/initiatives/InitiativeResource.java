package org.espalier.competency.initiatives;

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

/** Strategic initiatives over REST. */
@Path("/api/v1/initiatives")
@Tag(
    name = "Initiatives",
    description = "What the tenant wants to achieve, and what people have to be able to do for it.")
@RunOnVirtualThread
class InitiativeResource extends SyncedResource<InitiativeInput, InitiativeView> {

  private final Initiatives initiatives;
  private final InitiativeFilters filters;

  InitiativeResource(Initiatives initiatives, InitiativeFilters filters) {
    super(initiatives);
    this.initiatives = initiatives;
    this.filters = filters;
  }

  /**
   * Strategic initiatives.
   *
   * @param competencyId only those that ask for this competency
   * @param ownerId only those that this employee answers for
   * @param status only those that are pursued (ACTIVE), or only the others (INACTIVE)
   * @param unserved only those that no pursued goal serves which the caller may see (true), or only
   *     the others (false)
   */
  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<InitiativeView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("ownerId") @Nullable String ownerId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("unserved") @Nullable String unserved) {
    return initiatives.page(page, filters.of(competencyId, ownerId, status, unserved));
  }
}
