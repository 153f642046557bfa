package org.espalier.performance.alignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.problem.Problems;

/** How initiatives are served, over REST. */
@Path("/api/v1/initiatives/{id}/alignment")
@Tag(name = "Goals")
@RunOnVirtualThread
class InitiativeAlignmentResource {

  private final InitiativeAlignments serving;
  private final Initiatives initiatives;

  InitiativeAlignmentResource(InitiativeAlignments serving, Initiatives initiatives) {
    this.serving = serving;
    this.initiatives = initiatives;
  }

  /**
   * How many units and people have goals that serve it and how far these are; and of each
   * competency that it asks for, how many people are at the level and how many have it in a plan.
   * People count only where the caller may see their goals, gaps and plans.
   */
  @GET
  @Operation(
      operationId = "getInitiativeAlignment",
      summary = "Who works for an initiative, and who can do what it needs")
  @Problems("GONE")
  public InitiativeAlignmentView get(@PathParam("id") UUID id) {
    return serving.of(List.of(initiatives.get(id))).getFirst();
  }
}
