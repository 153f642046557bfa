package org.espalier.recruiting.candidates;

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

/** Candidates over REST. */
@Path("/api/v1/candidates")
@Tag(
    name = "Candidates",
    description =
        "People from outside who want a job, their applications, and what is thought of them.")
@RunOnVirtualThread
class CandidateResource extends SyncedResource<CandidateInput, CandidateView> {

  private final Candidates candidates;

  CandidateResource(Candidates candidates) {
    super(candidates);
    this.candidates = candidates;
  }

  /**
   * Candidates, as far as the caller fills a requisition that they applied for.
   *
   * @param requisitionId only those who applied for this requisition
   * @param status only those who are still looked at, or only the others
   */
  @GET
  @SortedBy({"familyName", "externalId", "updatedAt"})
  public Page<CandidateView> list(
      @BeanParam PageParams page,
      @QueryParam("requisitionId") @Nullable String requisitionId,
      @QueryParam("status") @Nullable String status) {
    return candidates.page(page, CandidateFilters.of(requisitionId, status));
  }
}
