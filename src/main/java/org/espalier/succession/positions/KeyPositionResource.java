package org.espalier.succession.positions;

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

/** Key positions over REST. */
@Path("/api/v1/key-positions")
@Tag(
    name = "Key positions",
    description = "Positions that must not stay empty, their bench, and what departures would do.")
@RunOnVirtualThread
class KeyPositionResource extends SyncedResource<KeyPositionInput, KeyPositionView> {

  private final KeyPositions positions;
  private final KeyPositionFilters filters;

  KeyPositionResource(KeyPositions positions, KeyPositionFilters filters) {
    super(positions);
    this.positions = positions;
    this.filters = filters;
  }

  /**
   * Lists key positions.
   *
   * @param uncovered true for those for which nobody is nominated but for interim cover, false for
   *     the others; programs need the scope successors:read for it
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<KeyPositionView> list(
      @BeanParam PageParams page,
      @QueryParam("positionId") @Nullable String positionId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("criticality") @Nullable String criticality,
      @QueryParam("uncovered") @Nullable String uncovered,
      @QueryParam("status") @Nullable String status) {
    return positions.page(
        page, filters.of(positionId, withinOrgUnitId, criticality, uncovered, status));
  }
}
