package org.espalier.workforce.positions;

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

/** Positions over REST. */
@Path("/api/v1/positions")
@Tag(
    name = "Positions",
    description = "The places that the organisation means to fill, and who holds them.")
@RunOnVirtualThread
class PositionResource extends SyncedResource<PositionInput, PositionView> {

  private final Positions positions;

  PositionResource(Positions positions) {
    super(positions);
    this.positions = positions;
  }

  /**
   * Lists positions.
   *
   * @param vacant true for those that fewer people hold than are meant to, false for the others
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<PositionView> list(
      @BeanParam PageParams page,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("reportsToId") @Nullable String reportsToId,
      @QueryParam("withinPositionId") @Nullable String withinPositionId,
      @QueryParam("vacant") @Nullable String vacant,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return positions.page(
        page,
        PositionFilters.of(
            jobId, orgUnitId, withinOrgUnitId, reportsToId, withinPositionId, vacant, status, q));
  }
}
