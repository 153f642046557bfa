package org.espalier.career.paths;

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

/** Career paths over REST. */
@Path("/api/v1/career-paths")
@Tag(name = "Career paths", description = "The moves between jobs that people make, or could make.")
@RunOnVirtualThread
class CareerPathResource extends SyncedResource<CareerPathInput, CareerPathView> {

  private final CareerPaths paths;

  CareerPathResource(CareerPaths paths) {
    super(paths);
    this.paths = paths;
  }

  /**
   * A page of them.
   *
   * @param kind what kind of move it is
   */
  @GET
  @SortedBy({"externalId", "updatedAt"})
  public Page<CareerPathView> list(
      @BeanParam PageParams page,
      @QueryParam("fromJobId") @Nullable String fromJobId,
      @QueryParam("toJobId") @Nullable String toJobId,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("status") @Nullable String status) {
    return paths.page(page, filters(fromJobId, toJobId, kind, status));
  }

  static Filters filters(
      @Nullable String fromJobId,
      @Nullable String toJobId,
      @Nullable String kind,
      @Nullable String status) {
    return new Filters()
        .uuid("fromJobId", fromJobId, "p.from_job_id = :fromJobId")
        .uuid("toJobId", toJobId, "p.to_job_id = :toJobId")
        .choice("kind", kind, MoveKind.class, "p.kind = :kind")
        .choice("status", status, Status.class, "p.active = (:status = 'ACTIVE')");
  }
}
