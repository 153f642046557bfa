package org.espalier.learning.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  private final ActivityFinder finder;
  private final ActivityFacets facets;

  ActivityResource(Activities activities, ActivityFinder finder, ActivityFacets facets) {
    super(activities);
    this.activities = activities;
    this.finder = finder;
    this.facets = facets;
  }

  /** Those of the catalogue that satisfy every condition. */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<ActivityView> list(@BeanParam PageParams page, @BeanParam ActivitySearch search) {
    return activities.page(page, finder.filters(search));
  }

  /**
   * How many of the activities that the conditions leave have each value of each facet; the hundred
   * most frequent values of each.
   */
  @GET
  @Path("/facets")
  @Operation(operationId = "countActivities", summary = "Count activities by facets")
  public FacetsView facets(
      @Parameter(
              description =
                  "Facets parted by commas: type, competency, level, language, provider, tag, difficulty,"
                      + " deliveryMode, hours, cost; all if absent.",
              schema =
                  @Schema(type = SchemaType.STRING, maxLength = 200, pattern = "^[A-Za-z_,]+$"))
          @QueryParam("facets")
          @Nullable String names,
      @BeanParam ActivitySearch search) {
    return facets.count(search, names);
  }
}
