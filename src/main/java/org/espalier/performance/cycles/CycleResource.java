package org.espalier.performance.cycles;

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
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Review cycles over REST. */
@Path("/api/v1/review-cycles")
@Tag(name = "Review cycles", description = "Who is reviewed for which period, and by which form.")
@RunOnVirtualThread
class CycleResource extends SyncedResource<CycleInput, CycleView> {

  private final ReviewCycles cycles;

  CycleResource(ReviewCycles cycles) {
    super(cycles);
    this.cycles = cycles;
  }

  @GET
  @SortedBy({"name", "externalId", "periodEnd", "updatedAt"})
  public Page<CycleView> list(
      @BeanParam PageParams page,
      @QueryParam("formId") @Nullable String formId,
      @QueryParam("status") @Nullable String status) {
    return cycles.page(page, filters(formId, status));
  }

  static Filters filters(@Nullable String formId, @Nullable String status) {
    return new Filters()
        .uuid("formId", formId, "c.form_id = :formId")
        .choice("status", status, Status.class, "c.active = (:status = 'ACTIVE')");
  }
}
