package org.espalier.competency.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** What people can do, over REST. */
@Path("/api/v1/employees/{id}/proficiencies")
@Tag(name = "Evidence")
@RunOnVirtualThread
class ProficiencyResource {

  private final Proficiencies proficiencies;

  ProficiencyResource(Proficiencies proficiencies) {
    this.proficiencies = proficiencies;
  }

  /** For every competency with evidence: the level, what decided it, and what did not and why. */
  @GET
  @Operation(
      operationId = "listProficiencies",
      summary = "What a person can do, and why that is so")
  public List<ProficiencyView> list(
      @PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    return proficiencies.of(id, at);
  }
}
