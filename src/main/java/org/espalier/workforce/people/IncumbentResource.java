package org.espalier.workforce.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Who holds positions, over REST. */
@Path("/api/v1/positions/{id}/incumbents")
@Tag(name = "Positions")
@RunOnVirtualThread
class IncumbentResource {

  private final Incumbents incumbents;

  IncumbentResource(Incumbents incumbents) {
    this.incumbents = incumbents;
  }

  /**
   * Head count, incumbents and vacancies at a moment. The numbers count everybody who is employed
   * then; the people are those whom the caller may see.
   */
  @GET
  @Operation(
      operationId = "getPositionIncumbents",
      summary = "Who holds a position, and how many places are vacant")
  @Problems("GONE")
  public PositionStaffing get(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    return incumbents.of(id, at);
  }
}
