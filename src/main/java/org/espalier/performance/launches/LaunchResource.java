package org.espalier.performance.launches;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.jspecify.annotations.Nullable;

/** Launches of review cycles over REST. */
@Path("/api/v1/review-cycle-launches")
@Tag(name = "Review cycles")
@RunOnVirtualThread
class LaunchResource {

  private final Launches launches;

  LaunchResource(Launches launches) {
    this.launches = launches;
  }

  @GET
  public Page<LaunchView> list(
      @BeanParam PageParams page, @QueryParam("cycleId") @Nullable String cycleId) {
    return launches.page(page, filters(cycleId));
  }

  @GET
  @Path("/{id}")
  public LaunchView get(@PathParam("id") UUID id) {
    return launches.get(id);
  }

  /** Nobody if it was no trial: then there are reviews. */
  @GET
  @Path("/{id}/people")
  @Operation(
      operationId = "listReviewCycleLaunchPeople",
      summary = "List the people whom a trial of a launch would take")
  public Page<LaunchPersonView> people(@PathParam("id") UUID id, @BeanParam PageParams page) {
    return launches.people(id, page);
  }

  static Filters filters(@Nullable String cycleId) {
    return new Filters().uuid("cycleId", cycleId, "l.cycle_id = :cycleId");
  }
}
