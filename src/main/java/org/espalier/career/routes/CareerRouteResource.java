package org.espalier.career.routes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Ways to jobs over REST. */
@Path("/api/v1/employees/{id}/career-routes/{jobId}")
@Tag(name = "Career moves")
@RunOnVirtualThread
class CareerRouteResource {

  private static final int USUAL = 5;
  private static final int MOST = 8;

  private final CareerRoutes routes;

  CareerRouteResource(CareerRoutes routes) {
    this.routes = routes;
  }

  /**
   * Along career paths from the present job, over as many moves as it takes: the way on which the
   * least has to be learned, then the one of fewest moves. Each step says what has to be learned
   * for it, and counts on what earlier steps taught.
   *
   * @param jobId where to
   * @param maxMoves how many moves at most, from 1 to 8; 5 if absent
   */
  @GET
  @Operation(
      operationId = "getCareerRoute",
      summary = "The shortest way of development of a person to a job, over several moves")
  @Problems("GONE")
  public CareerRouteView get(
      @PathParam("id") UUID id,
      @PathParam("jobId") UUID jobId,
      @QueryParam("maxMoves") @Nullable String maxMoves) {
    return routes.of(id, wish(jobId, maxMoves));
  }

  static CareerRoutes.Wish wish(UUID target, @Nullable String maxMoves) {
    Params params = new Params();
    int most = params.number("maxMoves", maxMoves, USUAL, 1, MOST);
    params.done();
    return new CareerRoutes.Wish(target, most);
  }
}
