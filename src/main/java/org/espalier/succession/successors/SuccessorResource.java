package org.espalier.succession.successors;

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

/** Successors over REST. */
@Path("/api/v1/successors")
@Tag(
    name = "Successors",
    description = "Who could follow in key positions. Nobody sees one's own nominations.")
@RunOnVirtualThread
class SuccessorResource extends SyncedResource<SuccessorInput, SuccessorView> {

  private final Successors successors;

  SuccessorResource(Successors successors) {
    super(successors);
    this.successors = successors;
  }

  @GET
  @SortedBy({"externalId", "updatedAt"})
  public Page<SuccessorView> list(
      @BeanParam PageParams page,
      @QueryParam("keyPositionId") @Nullable String keyPositionId,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("talentPoolId") @Nullable String talentPoolId,
      @QueryParam("nominatedReadiness") @Nullable String nominatedReadiness,
      @QueryParam("emergency") @Nullable String emergency) {
    return successors.page(
        page,
        Successors.filters(keyPositionId, employeeId, talentPoolId, nominatedReadiness, emergency));
  }
}
