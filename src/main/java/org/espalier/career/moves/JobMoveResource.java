package org.espalier.career.moves;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.problem.Problems;
import org.espalier.workforce.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** Moves from jobs over REST. */
@Path("/api/v1/jobs/{id}/career-moves")
@Tag(name = "Career moves")
@RunOnVirtualThread
class JobMoveResource {

  private final CareerMoves moves;
  private final Jobs jobs;

  JobMoveResource(CareerMoves moves, Jobs jobs) {
    this.moves = moves;
    this.jobs = jobs;
  }

  /**
   * The jobs that one could go to, the most ready first, for somebody who has exactly the levels
   * that this one requires.
   *
   * @param reach PATHS for the jobs to which career paths lead from this one, ALL for every other
   *     job; PATHS if absent
   * @param rank READINESS or FIT; READINESS if absent
   */
  @GET
  @Operation(
      operationId = "getJobCareerMoves",
      summary = "Where one could go from a job, ranked by readiness")
  @Problems("GONE")
  public JobMovesView ofJob(
      @PathParam("id") UUID id,
      @QueryParam("reach") @Nullable String reach,
      @QueryParam("rank") @Nullable String rank,
      @QueryParam("limit") @Nullable String limit) {
    return moves.of(jobs.get(id), CareerMoveResource.wish(reach, rank, limit));
  }
}
