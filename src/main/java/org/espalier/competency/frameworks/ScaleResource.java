package org.espalier.competency.frameworks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncedResource;

/** Proficiency scales over REST. */
@Path("/api/v1/proficiency-scales")
@Tag(name = "Proficiency scales", description = "The levels by which proficiency is told.")
@RunOnVirtualThread
class ScaleResource extends SyncedResource<ScaleInput, ScaleView> {

  private final Scales scales;

  ScaleResource(Scales scales) {
    super(scales);
    this.scales = scales;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<ScaleView> list(@BeanParam PageParams page) {
    return scales.page(page, new Filters());
  }
}
