package org.espalier.learning.catalogue;

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

/** The catalogue over REST. */
@Path("/api/v1/activities")
@Tag(
    name = "Activities",
    description = "The catalogue: what people can learn by, and what it develops.")
@RunOnVirtualThread
class ActivityResource extends SyncedResource<ActivityInput, ActivityView> {

  private final Activities activities;

  ActivityResource(Activities activities) {
    super(activities);
    this.activities = activities;
  }

  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<ActivityView> list(
      @BeanParam PageParams page,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("type") @Nullable String type,
      @QueryParam("language") @Nullable String language,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String q) {
    return activities.page(page, ActivityFilters.of(competencyId, type, language, status, q));
  }
}
