package org.espalier.learning.certifications;

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

/** Certifications over REST. */
@Path("/api/v1/certifications")
@Tag(
    name = "Certifications",
    description = "What people have to hold, for how long, and how it is renewed.")
@RunOnVirtualThread
class CertificationResource extends SyncedResource<CertificationInput, CertificationView> {

  private final Certifications certifications;

  CertificationResource(Certifications certifications) {
    super(certifications);
    this.certifications = certifications;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<CertificationView> list(
      @BeanParam PageParams page,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("status") @Nullable String status) {
    return certifications.page(page, filters(activityId, status));
  }

  static Filters filters(@Nullable String activityId, @Nullable String status) {
    return new Filters()
        .uuid(
            "activityId",
            activityId,
            "(c.activity_id = :activityId or c.renewal_activity_id = :activityId)")
        .choice("status", status, Status.class, "c.active = (:status = 'ACTIVE')");
  }
}
