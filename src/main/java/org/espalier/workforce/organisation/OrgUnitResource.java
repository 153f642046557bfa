package org.espalier.workforce.organisation;

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

/** Org units over REST. */
@Path("/api/v1/org-units")
@Tag(name = "Org units", description = "The tree of departments.")
@RunOnVirtualThread
class OrgUnitResource extends SyncedResource<OrgUnitInput, OrgUnitView> {

  private final OrgUnits units;

  OrgUnitResource(OrgUnits units) {
    super(units);
    this.units = units;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<OrgUnitView> list(
      @BeanParam PageParams page,
      @QueryParam("parentId") @Nullable String parentId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId) {
    return units.page(page, OrgUnitFilters.of(parentId, withinOrgUnitId));
  }
}
