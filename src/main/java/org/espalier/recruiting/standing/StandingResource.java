package org.espalier.recruiting.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How people stand against what requisitions ask for, over REST. */
@Path("/api/v1/requisitions")
@Tag(name = "Requisitions")
@RunOnVirtualThread
class StandingResource {

  private final InternalCandidates internals;
  private final Rankings rankings;

  StandingResource(InternalCandidates internals, Rankings rankings) {
    this.internals = internals;
    this.rankings = rankings;
  }

  /**
   * People who said that they want the job or the position, ranked by readiness for what the
   * requisition asks for; of those whose gap the caller may see. For talent admins, and for the
   * hiring manager and the recruiters of the requisition; programs need gaps:read too, and
   * career-aspirations:read to be told who is interested.
   *
   * @param interested any for those too who did not say that they want it
   * @param limit how many people at most
   */
  @GET
  @Path("/{id}/internal-candidates")
  @Operation(
      operationId = "listInternalCandidates",
      summary = "Who of the employed is the readiest for a requisition")
  @Problems("GONE")
  public InternalCandidatesView internal(
      @PathParam("id") UUID id,
      @QueryParam("interested") @Nullable String interested,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @QueryParam("limit")
          @Nullable String limit) {
    Params params = new Params();
    boolean anybody = params.given("interested", interested, "any");
    int most = most(params, limit);
    params.done();
    return internals.of(id, anybody, most);
  }

  /**
   * Those who applied, from inside and outside, by the same formula of readiness and the same
   * requirements; who was rejected or withdrew is left out. For talent admins, and for the hiring
   * manager and the recruiters of the requisition: whoever applies agrees to be compared by them.
   *
   * @param limit how many people at most
   */
  @GET
  @Path("/{id}/ranking")
  @Operation(operationId = "rankCandidates", summary = "Who of those who applied is the readiest")
  @Problems("GONE")
  public RankingView ranking(
      @PathParam("id") UUID id,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit) {
    Params params = new Params();
    int most = ranked(params, limit);
    params.done();
    return rankings.of(id, most);
  }

  static int ranked(Params params, @Nullable String limit) {
    return params.number("limit", limit, Rankings.USUAL, 1, Rankings.MOST);
  }

  static int most(Params params, @Nullable String limit) {
    return params.number("limit", limit, InternalCandidates.USUAL, 1, InternalCandidates.MOST);
  }
}
