package org.espalier.knowledge.experts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Endorsements over REST. */
@Path("/api/v1/endorsements")
@Tag(name = "Experts")
@RunOnVirtualThread
class EndorsementResource extends SyncedResource<EndorsementInput, EndorsementView> {

  private final Endorsements endorsements;

  EndorsementResource(Endorsements endorsements) {
    super(endorsements);
    this.endorsements = endorsements;
  }

  /**
   * A page of them.
   *
   * @param employeeId only those of this expert
   * @param competencyId only those for help with this
   * @param endorserId only those that this person gave
   */
  @GET
  @SortedBy({"createdAt", "externalId", "updatedAt"})
  public Page<EndorsementView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("endorserId") @Nullable String endorserId) {
    return endorsements.page(page, filters(employeeId, competencyId, endorserId));
  }

  static Filters filters(
      @Nullable String employeeId, @Nullable String competencyId, @Nullable String endorserId) {
    return new Filters()
        .uuid("employeeId", employeeId, "n.employee_id = :employeeId")
        .uuid("competencyId", competencyId, "n.competency_id = :competencyId")
        .uuid("endorserId", endorserId, "n.endorser_id = :endorserId");
  }
}
