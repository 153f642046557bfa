package org.espalier.career.moves;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** Career moves over REST. */
@Path("/api/v1/employees/{id}/career-moves")
@Tag(
    name = "Career moves",
    description = "Where people could go from here, and what is missing for it.")
@RunOnVirtualThread
class CareerMoveResource {

  private final CareerMoves moves;

  CareerMoveResource(CareerMoves moves) {
    this.moves = moves;
  }

  /**
   * The jobs that a person could go to, the most ready first, each with what is not met.
   *
   * @param reach PATHS for the jobs to which career paths lead from the present one, ALL for every
   *     other job; PATHS if absent
   * @param rank READINESS or FIT; READINESS if absent
   */
  @GET
  @Operation(
      operationId = "getCareerMoves",
      summary = "Where a person could go, ranked by readiness, with the gap of each")
  public CareerMovesView ofPerson(
      @PathParam("id") UUID id,
      @QueryParam("reach") @Nullable String reach,
      @QueryParam("rank") @Nullable String rank,
      @QueryParam("limit") @Nullable String limit) {
    return moves.of(id, wish(reach, rank, limit));
  }

  static CareerMoves.Wish wish(
      @Nullable String reach, @Nullable String rank, @Nullable String limit) {
    Params params = new Params();
    MoveReach wanted = params.choice("reach", reach, MoveReach.class);
    MoveRank by = params.choice("rank", rank, MoveRank.class);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return new CareerMoves.Wish(
        Objects.requireNonNullElse(wanted, MoveReach.PATHS),
        Objects.requireNonNullElse(by, MoveRank.READINESS),
        most);
  }
}
